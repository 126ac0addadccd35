"""The lines of a Word file that somebody has worked on, and what was noted in it.

The text is as if every tracked change were accepted; who inserted and deleted what and when, the comments and
what is bold are kept beside it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING, Literal, NamedTuple

from prd_desk.intake.docx_bold import BoldStyles, W
from prd_desk.intake.docx_gate import LARGEST_FILE, admit_docx, read_part
from prd_desk.intake.docx_text import (
    MARKS,
    MATHS_TEXT,
    body_of,
    children,
    no_deeper_than_people_nest,
    styles_of,
)
from prd_desk.intake.files import read_limited

if TYPE_CHECKING:
    import xml.etree.ElementTree as ET
    from collections.abc import Iterator
    from pathlib import Path

    from prd_desk.intake.archive import Archive

_SKIPPED = frozenset(W + name for name in ("instrText", "rPr", "pPr", "sdtPr", "sectPr", "fldData"))
_COMMENT_MARKS = {W + "commentRangeStart", W + "commentRangeEnd", W + "commentReference"}
_INSERTED, _DELETED = {W + "ins", W + "moveTo"}, {W + "del", W + "moveFrom"}
_OUR_STYLE = "PRD Body"
"""A paragraph style of every Word file that PRD Desk writes by its own forms."""

_INSIGNIA = {"PRDInsignia", "PRD Insignia"}
"""The style of the office's emblem and logo, which are no photos of the news."""

_NO_STYLES = BoldStyles(None)

_PAGE_NUMBER = re.compile(r"[-–—\s0-9๐-๙/.]*")


MarkKind = Literal["inserted", "deleted", "comment"]


class Mark(NamedTuple):
    """Something noted in a line, at half-open offsets of its text; equal where text was deleted."""

    kind: MarkKind
    start: int
    end: int
    text: str
    author: str
    at: datetime | None


@dataclass(slots=True)
class Line:
    """One paragraph as it reads with all changes accepted.

    listed: whether Word numbers or dots it by itself. heading: by its style. bold: half-open stretches.
    """

    text: str = ""
    marks: list[Mark] = field(default_factory=list[Mark])
    bold: list[tuple[int, int]] = field(default_factory=list[tuple[int, int]])
    listed: bool = False
    heading: bool = False

    def parted(self) -> Iterator[Line]:
        """The lines that it has on paper by its own line breaks."""
        start = 0
        for text in self.text.split("\n"):
            end = start + len(text)
            marks = [_within(mark, start, end) for mark in self.marks if start <= mark.start <= end]
            bold = [
                (max(a, start) - start, min(b, end) - start) for a, b in self.bold if a < end and start < b
            ]
            yield Line(text, marks, bold, self.listed and not start, self.heading)
            start = end + 1


@dataclass(frozen=True, slots=True)
class WordLines:
    """A Word file line by line. margins: headers, footers and notes, which stand beside the text.

    loose: comments that stand at no place. pictures: how many there are, emblem and logo left out. ours:
    whether one of our own forms was the beginning of it.
    """

    lines: tuple[Line, ...]
    margins: tuple[str, ...]
    loose: tuple[Mark, ...]
    pictures: int
    ours: bool


def read_docx_lines(path: Path) -> WordLines:
    """Read the file through the gate for Word files; UserError as `read_docx` raises it."""
    name = str(path)
    archive = admit_docx(read_limited(path, LARGEST_FILE), name)
    body = body_of(archive, name)
    styles = styles_of(archive, name)
    with no_deeper_than_people_nest(name):
        reader = _Reader(_comments(archive, name), BoldStyles(styles))
        lines = tuple(reader.lines(body))
        margins = tuple(_margins(archive, name))
    return WordLines(lines, margins, tuple(reader.loose()), reader.pictures, _is_ours(styles))


def _within(mark: Mark, start: int, end: int) -> Mark:
    return mark._replace(start=mark.start - start, end=min(mark.end, end) - start)


class _Note(NamedTuple):
    """A comment, or what a tracked change says of itself."""

    author: str
    at: datetime | None
    text: str = ""


class _Draft:
    """A line that is being written; pieces are put together once, for a paragraph may have very many runs."""

    def __init__(self) -> None:
        self.length = 0
        self.listed = self.heading = False
        self._pieces: list[str] = []
        self._marks: list[tuple[Mark, list[str]]] = []
        self._bold: list[tuple[int, int]] = []

    def write(self, text: str, inserted: _Note | None, deleted: _Note | None, *, bold: bool) -> None:
        """Put text at the end, or note that it is gone; what came and went again says nothing."""
        start = self.length
        if deleted is not None:
            if inserted is None and text:
                self._note("deleted", start, start, text, deleted)
            return
        self._pieces.append(text)
        self.length = end = start + len(text)
        if inserted is not None and text:
            self._note("inserted", start, end, text, inserted)
        if bold and text:
            if self._bold and self._bold[-1][1] == start:
                start = self._bold.pop()[0]
            self._bold.append((start, end))

    def comment(self, start: int, note: _Note) -> None:
        """A comment from `start` to where the line is now."""
        self._marks.append((Mark("comment", start, self.length, "", note.author, note.at), [note.text]))

    def _note(self, kind: MarkKind, start: int, end: int, text: str, note: _Note) -> None:
        """Note a change; Word parts one into many runs, which are put together again."""
        if self._marks:
            last, texts = self._marks[-1]
            if (last.kind, last.author, last.end) == (kind, note.author, start):
                texts.append(text)
                self._marks[-1] = (last._replace(end=end), texts)
                return
        self._marks.append((Mark(kind, start, end, "", note.author, note.at), [text]))

    def line(self) -> Line:
        """What has been written."""
        marks = [mark._replace(text="".join(texts)) for mark, texts in self._marks]
        return Line("".join(self._pieces), marks, self._bold, self.listed, self.heading)


class _Reader:
    """Walks through the body; knows which comments are open and what the walk stands inside of."""

    def __init__(self, comments: dict[str, _Note], styles: BoldStyles) -> None:
        self.pictures = 0
        self._styles = styles
        self._counts = True
        self._comments = comments
        self._open: dict[str, tuple[_Draft, int]] = {}
        self._boxes: list[ET.Element] = []
        self._unended: _Draft | None = None

    def lines(self, container: ET.Element) -> Iterator[Line]:
        """Paragraph by paragraph, cells and text boxes included; a deleted paragraph mark joins two."""
        for child in children(container, _SKIPPED):
            if child.tag == W + "p":
                yield from self._paragraph(child)
            elif child.tag != W + "tr" or child.find(f"{W}trPr/{W}del") is None:
                yield from self.lines(child)
        if self._unended is not None and container.tag in {W + "body", W + "tc", W + "txbxContent"}:
            yield self._unended.line()
            self._unended = None

    def loose(self) -> Iterator[Mark]:
        """The comments that the walk has not met."""
        for note in self._comments.values():
            yield Mark("comment", 0, 0, note.text, note.author, note.at)

    def _paragraph(self, paragraph: ET.Element) -> Iterator[Line]:
        draft, self._unended = self._unended or _Draft(), None
        properties = paragraph.find(W + "pPr")
        if properties is not None:
            style = properties.find(W + "pStyle")
            name = "" if style is None else style.get(W + "val", "")
            draft.listed = properties.find(W + "numPr") is not None
            draft.heading = name.lower().startswith("heading")
            self._counts = name not in _INSIGNIA
        boxes, self._boxes = self._boxes, []
        self._inside(paragraph, draft, None, None, bold=False)
        inner, self._boxes = self._boxes, boxes
        if properties is not None and properties.find(f"{W}rPr/{W}del") is not None:
            self._unended = draft
        else:
            yield draft.line()
        for box in inner:
            yield from self.lines(box)

    def _inside(
        self, element: ET.Element, draft: _Draft, inserted: _Note | None, deleted: _Note | None, *, bold: bool
    ) -> None:
        for child in children(element, _SKIPPED):
            tag = child.tag
            if tag in _INSERTED:
                self._inside(child, draft, _said(child), deleted, bold=bold)
            elif tag in _DELETED:
                self._inside(child, draft, inserted, _said(child), bold=bold)
            elif tag == W + "r":
                # What a whole paragraph's style makes bold is the form's and not the writer's.
                bold_here = self._styles.run(child, otherwise=False)
                self._inside(child, draft, inserted, deleted, bold=bold_here)
            elif tag in {W + "t", W + "delText", MATHS_TEXT} or tag in MARKS:
                draft.write(MARKS.get(tag, child.text or ""), inserted, deleted, bold=bold)
            elif tag == W + "txbxContent":
                self._boxes.append(child)
            elif tag in _COMMENT_MARKS:
                self._comment(child, draft)
            else:
                is_picture = tag in {W + "drawing", W + "pict"} and deleted is None
                self.pictures += is_picture and self._counts
                self._inside(child, draft, inserted, deleted, bold=bold)

    def _comment(self, element: ET.Element, draft: _Draft) -> None:
        key = element.get(W + "id", "")
        if element.tag == W + "commentRangeStart":
            self._open[key] = (draft, draft.length)
        elif note := self._comments.pop(key, None):
            begun, start = self._open.pop(key, (draft, draft.length))
            if begun is draft:
                draft.comment(start, note)
            else:  # it began in a line that is written already
                draft.comment(0, note)


def _said(element: ET.Element) -> _Note:
    return _Note(element.get(W + "author", ""), _moment(element.get(W + "date", "")))


def _moment(written: str) -> datetime | None:
    """Word writes the time of the author's own clock, and a Z that does not mean UTC."""
    try:
        return datetime.fromisoformat(written.removesuffix("Z"))
    except ValueError:
        return None


def _comments(archive: Archive, name: str) -> dict[str, _Note]:
    """The comments by their ids."""
    if "word/comments.xml" not in archive.entries:
        return {}
    notes: dict[str, _Note] = {}
    for comment in read_part(archive, "word/comments.xml", name).iter(W + "comment"):
        text = "\n".join(line.text for line in _Reader({}, _NO_STYLES).lines(comment))
        notes[comment.get(W + "id", "")] = _said(comment)._replace(text=text.strip())
    return notes


def _margins(archive: Archive, name: str) -> Iterator[str]:
    """Lines of headers, footers and notes; page numbers are no text."""
    for part in sorted(archive.entries):
        if re.fullmatch(r"word/(?:header|footer)\d*\.xml", part):
            stories = [read_part(archive, part, name)]
        elif part in {"word/footnotes.xml", "word/endnotes.xml"}:
            notes = list(read_part(archive, part, name))
            stories = [note for note in notes if note.get(W + "type") is None]
        else:
            continue
        for story in stories:
            for line in _Reader({}, _NO_STYLES).lines(story):
                if not _PAGE_NUMBER.fullmatch(line.text):
                    yield line.text.strip()


def _is_ours(styles: ET.Element | None) -> bool:
    names = () if styles is None else styles.iter(W + "name")
    return any(each.get(W + "val", "") == _OUR_STYLE for each in names)
