"""The text of a Word file from outside: a gate first, then everything a reader would see, in order.

Read with our own walk: python-docx leaves out tracked insertions, content controls and text boxes.
"""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from prd_desk.intake.clipping import joined
from prd_desk.intake.docx_bold import BoldStyles, W
from prd_desk.intake.docx_gate import LARGEST_FILE, admit_docx, main_part, not_word, read_part
from prd_desk.intake.files import read_limited

if TYPE_CHECKING:
    import xml.etree.ElementTree as ET
    from collections.abc import Generator, Iterator
    from pathlib import Path

    from prd_desk.intake.archive import Archive
    from prd_desk.intake.clipping import Clipping, Line

STYLES = "word/styles.xml"

_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
MATHS_TEXT = "{http://schemas.openxmlformats.org/officeDocument/2006/math}t"

_NOT_READ = frozenset(
    W + name for name in ("del", "moveFrom", "instrText", "delText", "rPr", "pPr", "sdtPr", "sectPr")
)
"""Deleted text, field codes and formatting."""

MARKS = {
    W + "tab": "\t",
    W + "br": "\n",
    W + "cr": "\n",
    W + "noBreakHyphen": "\u2011",
    W + "softHyphen": "",
}


def read_docx(path: Path) -> Clipping:
    """The text of the Word file: one paragraph a line, table rows with tabs between the cells, and its bold.

    Tracked insertions are read, tracked deletions are not. Raises UserError when the file is damaged,
    no Word file, or holds what a plain document does not (macros, embedded objects, a DOCTYPE).
    """
    return docx_clipping(read_limited(path, LARGEST_FILE), str(path))


def docx_clipping(data: bytes, name: str) -> Clipping:
    """As `read_docx`, from the bytes of the file; `name` is for errors."""
    archive = admit_docx(data, name)
    body = body_of(archive, name)
    walk = Walk(BoldStyles(styles_of(archive, name)))
    with no_deeper_than_people_nest(name):
        lines = [*walk.lines(body), *_notes(archive, name, walk)]
    return joined([part for line in lines for part in _parted(line)])


def body_of(archive: Archive, name: str) -> ET.Element:
    """What holds the text; UserError when there is none."""
    body = read_part(archive, main_part(archive, name), name).find(W + "body")
    if body is None:
        raise not_word(name, "no w:body")
    return body


def styles_of(archive: Archive, name: str) -> ET.Element | None:
    """The style sheet, if there is one."""
    return read_part(archive, STYLES, name) if STYLES in archive.entries else None


@contextmanager
def no_deeper_than_people_nest(name: str) -> Generator[None]:
    """While a document is walked through; UserError where tables stand a hundred deep in each other."""
    try:
        yield
    except RecursionError as error:
        raise not_word(name, "nested too deeply") from error


def _notes(archive: Archive, name: str, walk: Walk) -> Iterator[Line]:
    """Footnotes and endnotes, after the text; those with a type are only the lines that part them from it."""
    for kind in ("footnote", "endnote"):
        part = f"word/{kind}s.xml"
        if part in archive.entries:
            for note in read_part(archive, part, name).iter(W + kind):
                if note.get(W + "type") is None:
                    yield from walk.lines(note)


class Walk:
    """Goes through a document as a reader's eye does."""

    __slots__ = ("_styles",)

    def __init__(self, styles: BoldStyles) -> None:
        self._styles = styles

    def lines(self, container: ET.Element) -> Iterator[Line]:
        """One line for each paragraph and table row inside a body, cell, text box or content control."""
        for child in children(container, _NOT_READ):
            if child.tag == W + "p":
                boxes: list[ET.Element] = []
                yield tuple(self._pieces(child, boxes, bold=self._styles.paragraph(child)))
                for box in boxes:  # a text box is anchored in a paragraph and read after it
                    yield from self.lines(box)
            elif child.tag == W + "tr":
                yield tuple(self._row(child))
            else:
                yield from self.lines(child)

    def _row(self, row: ET.Element) -> Iterator[tuple[str, bool]]:
        for number, cell in enumerate(_cells(row)):
            if number:
                yield "\t", False
            lines = [line for line in self.lines(cell) if any(text for text, _ in line)]
            for at, line in enumerate(lines):
                if at:
                    yield " ", False
                yield from line

    def _pieces(
        self, element: ET.Element, boxes: list[ET.Element], *, bold: bool
    ) -> Iterator[tuple[str, bool]]:
        """The text of one paragraph, piece by piece; its text boxes are put into `boxes`."""
        for child in children(element, _NOT_READ):
            if child.tag in {W + "t", MATHS_TEXT}:
                yield child.text or "", bold
            elif child.tag in MARKS:
                yield MARKS[child.tag], bold
            elif child.tag == W + "txbxContent":
                boxes.append(child)
            elif child.tag == W + "r":
                yield from self._pieces(child, boxes, bold=self._styles.run(child, otherwise=bold))
            else:
                yield from self._pieces(child, boxes, bold=bold)


def _cells(row: ET.Element) -> Iterator[ET.Element]:
    for child in children(row, _NOT_READ):
        if child.tag == W + "tc":
            yield child
        else:
            yield from _cells(child)


def _parted(line: Line) -> Iterator[Line]:
    """The line parted at its line breaks, so that no piece holds one."""
    piece: list[tuple[str, bool]] = []
    for text, bold in line:
        first, *others = text.split("\n")
        piece.append((first, bold))
        for other in others:
            yield tuple(piece)
            piece = [(other, bold)]
    yield tuple(piece)


def children(element: ET.Element, unread: frozenset[str]) -> Iterator[ET.Element]:
    """All but the tags `unread`; of two alternatives (a drawing, and one for old Word) the first."""
    for child in element:
        if child.tag == _MC + "AlternateContent":
            yield from child[:1]
        elif child.tag not in unread:
            yield child
