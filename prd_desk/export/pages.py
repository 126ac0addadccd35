"""The Word form on paper: which line stands where on which page, for the preview and for printing.

Measured against LibreOffice's rendering of the Word file (tests/export/test_pages.py); Word breaks Thai
by a dictionary of its own. Lengths are points; x from the left edge of a page, y down from its upper edge.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from prd_desk.export.joints import NOTHING, hold_together, xml_text
from prd_desk.export.paging import deal, holds_next
from prd_desk.export.sarabun import ASCENT, DESCENT, shape
from prd_desk.export.word import styled_lines, styled_photo
from prd_desk.export.word_lines import fill_word_lines
from prd_desk.export.word_styles import Paper, WordStyle, word_form
from prd_desk.news.digits import in_digits
from prd_desk.proofing.finding import Place, Span

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from prd_desk.export.sarabun import Glyph
    from prd_desk.export.word import StyledPhoto
    from prd_desk.forms.blocks import FilledForm, Origin
    from prd_desk.forms.form import Align
    from prd_desk.news.release import Bold, Photo


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a paragraph.

    text: what is seen of it; start: its first code point in the paragraph; size: points of TH SarabunPSK;
    edges: x before each code point of `text` and after the last. Glyphs stand `shift` right of their own x,
    and count the code points of the paragraph.
    """

    text: str
    start: int
    size: float
    edges: tuple[float, ...]
    glyphs: tuple[Glyph, ...]
    shift: float


@dataclass(frozen=True, slots=True)
class PlacedLine:
    """A line on a page. top and height: of the room it takes; baseline: y of the letters' feet."""

    line: Line
    top: float
    height: float
    baseline: float
    origin: Origin | None = None


@dataclass(frozen=True, slots=True)
class PlacedPhoto:
    """A photo on a page."""

    photo: Photo
    x: float
    top: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Page:
    """What stands on one page, in order, the page's number included."""

    number: int
    lines: tuple[PlacedLine, ...] = ()
    photos: tuple[PlacedPhoto, ...] = ()


@dataclass(frozen=True, slots=True)
class Pages:
    """A news item on paper; one page at least."""

    paper: Paper
    pages: tuple[Page, ...]


def place_at(page: Page, x: float, y: float) -> Place | None:
    """The place in the release under a point of the page, or the nearest in its line of text.

    None for what the form itself prints, and where no text stands.
    """
    for placed in page.lines:
        if placed.origin and placed.top <= y < placed.top + placed.height:
            edges = placed.line.edges
            after = bisect_right(edges, x)
            nearer = (
                after - 1 if 0 < after < len(edges) and x - edges[after - 1] < edges[after] - x else after
            )
            # Behind a letter's marks, not between them: they are all as far as the letter.
            at = bisect_right(edges, edges[min(nearer, len(edges) - 1)]) - 1
            at = placed.origin.start + max(0, placed.line.start + at - placed.origin.lead)
            return Place(placed.origin.field, Span(at, at))
    return None


@dataclass(frozen=True, slots=True)
class _Row:
    """A line or a photo before it has a page."""

    before: float
    height: float
    after: float
    glued: bool
    line: Line | None = None
    origin: Origin | None = None
    photo: Photo | None = None
    width: float = 0


@dataclass(frozen=True, slots=True)
class _Paragraph:
    """A paragraph to be set: the same one gives the same lines."""

    text: str
    style: str
    align: Align
    bold: tuple[Bold, ...] = ()


class PageSetter:
    """Lays out forms one after another; paragraphs that were in the last one need not be set again."""

    __slots__ = ("_base", "_paper", "_set", "_styles")

    def __init__(self) -> None:
        self._base = b""
        self._paper, self._styles = word_form()
        self._set: dict[_Paragraph, tuple[Line, ...]] = {}

    def lay_out(self, filled: FilledForm, is_stale: Callable[[], bool] = lambda: False) -> Pages | None:
        """The form on pages; None when it has become stale on the way.

        is_stale: asked before each block whether anybody still wants the result.
        """
        if filled.base != self._base:
            self._base, self._set = filled.base, {}
            self._paper, self._styles = word_form(filled.base)
        known, self._set = self._set, {}
        rows: list[_Row] = []
        for block in filled.blocks:
            if is_stale():
                self._set = known | self._set
                return None
            if photo := styled_photo(block):
                rows.append(self._photo_row(photo))
            for line in styled_lines(block):
                text = hold_together(xml_text(line.text, NOTHING), filled.meta.names)
                paragraph = _Paragraph(text, line.style, line.align, line.bold)
                lines = self._set.get(paragraph) or known.get(paragraph) or self._lines(paragraph)
                self._set[paragraph] = lines
                rows += _rows(lines, self._styles[line.style], line.origin)
        pages = deal(rows, self._paper.top, self._paper.text_height)
        return Pages(self._paper, tuple(self._page(at, page) for at, page in enumerate(pages, start=1)))

    def _lines(self, paragraph: _Paragraph) -> tuple[Line, ...]:
        style, paper = self._styles[paragraph.style], self._paper
        align = paragraph.align if paragraph.align in {"center", "right"} else style.align
        text = paragraph.text
        bold = [(0, len(text))] if style.bold else [(part.start, part.end) for part in paragraph.bold]
        shaped = shape(text, style.size, bold)
        room = paper.text_width - style.left - style.right
        lines: list[Line] = []
        at = 0
        for span in fill_word_lines(text, shaped.edges, room - style.first, room):
            edges = shaped.edges[span.start : span.seen + 1]
            indent = 0 if lines else style.first
            free = room - indent - (edges[-1] - edges[0])
            shift = paper.left + style.left + indent - edges[0]
            shift += {"center": free / 2, "right": free}.get(align, 0)
            first = at
            while at < len(shaped.glyphs) and shaped.glyphs[at].at < span.end:
                at += 1
            glyphs = tuple(shaped.glyphs[first:at])
            seen = text[span.start : span.seen]
            lines.append(Line(seen, span.start, style.size, tuple(shift + x for x in edges), glyphs, shift))
        return tuple(lines)

    def _photo_row(self, photo: StyledPhoto) -> _Row:
        style = self._styles[photo.style]
        return _Row(
            style.before, photo.height, style.after, style.with_next, photo=photo.photo, width=photo.width
        )

    def _page(self, number: int, rows: list[tuple[float, _Row]]) -> Page:
        lines: list[PlacedLine] = []
        photos: list[PlacedPhoto] = []
        if number > 1:
            lines.append(self._page_number(number))
        for top, row in rows:
            if row.line:
                lines.append(_placed(row.line, top, row.origin))
            elif row.photo:
                x = self._paper.left + (self._paper.text_width - row.width) / 2
                photos.append(PlacedPhoto(row.photo, x, top, row.width, row.height))
        return Page(number, tuple(lines), tuple(photos))

    def _page_number(self, number: int) -> PlacedLine:
        text = f"- {in_digits(str(number), 'thai')} -"
        (line,) = self._lines(_Paragraph(text, "Header", "center"))
        return _placed(line, self._paper.header, None)


def _placed(line: Line, top: float, origin: Origin | None) -> PlacedLine:
    return PlacedLine(line, top, _height(line.size), top + _twips(line.size * ASCENT), origin)


@cache
def _height(size: float) -> float:
    """From one base line to the next; ascent and descent are whole twips each."""
    return _twips(size * ASCENT) + _twips(size * DESCENT)


def _twips(points: float) -> float:
    return round(points * 20) / 20


def _rows(lines: tuple[Line, ...], style: WordStyle, origin: Origin | None) -> Iterator[_Row]:
    """The rows of one paragraph."""
    for at, line in enumerate(lines):
        last = at == len(lines) - 1
        yield _Row(
            style.before if at == 0 else 0,
            _height(line.size),
            style.after if last else 0,
            holds_next(at, len(lines), whole=style.whole, with_next=style.with_next),
            line,
            origin,
        )
