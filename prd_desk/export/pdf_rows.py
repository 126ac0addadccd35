"""A filled form as rows of paper, set in lines by the styles of the Word form. Lengths are points."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from prd_desk.export.joints import NOTHING, xml_text
from prd_desk.export.line_breaks import Unit, fill_lines, units_of
from prd_desk.export.paging import holds_next
from prd_desk.export.sarabun import ASCENT, DESCENT
from prd_desk.export.word import styled_lines, styled_photo
from prd_desk.export.word_styles import WordStyle
from prd_desk.forms.blocks import Listing

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from prd_desk.export.word import StyledLine, StyledPhoto
    from prd_desk.export.word_styles import Paper
    from prd_desk.forms.blocks import Block
    from prd_desk.news.release import Photo

    Measure = Callable[[Unit, WordStyle], float]
    """The width of a unit's text in a style."""

_TAGS = {"Heading 1": "H1", "Heading 2": "H2"}


@dataclass(frozen=True, slots=True)
class Row:
    """One line of text, or one photo, at its place across the page.

    before, after: space wanted above and below. glued: stays with the next row. begins: is the first of its
    paragraph. tag: what it is a part of, for those who have the page read to them.
    """

    height: float
    x: float
    before: float = 0
    after: float = 0
    glued: bool = False
    units: tuple[Unit, ...] = ()
    style: WordStyle = field(default_factory=WordStyle)
    tag: str = "P"
    begins: bool = True
    photo: Photo | None = None
    width: float = 0


@dataclass(frozen=True, slots=True)
class Typesetter:
    """Sets the blocks of a form for its paper. names: parted by no line."""

    paper: Paper
    styles: Mapping[str, WordStyle]
    names: Sequence[str]
    measure: Measure

    def rows_of(self, block: Block) -> Iterator[Row]:
        """The rows of one block; but for lists, its lines stay together."""
        lines = list(styled_lines(block))
        if photo := styled_photo(block):
            yield self._photo_row(photo)
        for at, line in enumerate(lines):
            more = at < len(lines) - 1 and not isinstance(block, Listing)
            yield from self._paragraph(line, with_next=more)

    def _photo_row(self, photo: StyledPhoto) -> Row:
        style = self.styles[photo.style]
        x = self.paper.left + (self.paper.text_width - photo.width) / 2
        return Row(
            photo.height, x, style.before, style.after, style.with_next,
            tag="Figure", photo=photo.photo, width=photo.width,
        )  # fmt: skip

    def _paragraph(self, line: StyledLine, *, with_next: bool) -> Iterator[Row]:
        style = self.styles[line.style]
        # An office's own styles may leave less room than a letter takes.
        room = max(style.size, self.paper.text_width - style.left - style.right)
        units = units_of(xml_text(line.text, NOTHING), self.names, line.bold)
        first = max(style.size, room - style.first)
        lines = fill_lines(units, lambda unit: self.measure(unit, style), first, room)
        for at, filled in enumerate(lines):
            indent = 0 if at else style.first
            yield Row(
                style.size * (ASCENT + DESCENT),
                self.paper.left + style.left + indent + self._shift(filled, line, room - indent),
                before=0 if at else style.before,
                after=style.after if at == len(lines) - 1 else 0,
                glued=holds_next(at, len(lines), whole=style.whole, with_next=with_next or style.with_next),
                units=tuple(filled),
                style=style,
                tag=_TAGS.get(line.style, "P"),
                begins=at == 0,
            )

    def _shift(self, units: Sequence[Unit], line: StyledLine, room: float) -> float:
        """How far right of the left edge the line begins that its paragraph be aligned."""
        style = self.styles[line.style]
        part = {"center": 0.5, "right": 1}.get(line.align, {"center": 0.5, "right": 1}.get(style.align, 0))
        spaces = sum(self.measure(Unit(unit.space), style) for unit in units[:-1])
        return part * (room - spaces - sum(self.measure(unit, style) for unit in units))
