"""A filled form as rows of paper: set in lines, and kept together where they belong.

Lengths are points. The measures are those of the Word form: Sarabun at 0.662 of a size looks as large as
TH SarabunPSK at that size, whose single line is 1.33 of it.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, assert_never

from prd_desk.export.line_breaks import Unit, fill_lines, units_of
from prd_desk.export.photos import pixels_of
from prd_desk.export.sarabun import SCALE
from prd_desk.forms.blocks import (
    CreditLine,
    Heading,
    Insignia,
    Listing,
    Meta,
    Paragraph,
    Picture,
    Quotation,
    bold_of,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from prd_desk.forms.blocks import Block
    from prd_desk.forms.form import Align
    from prd_desk.news.release import Bold, Photo

    Measure = Callable[[Unit, "LineStyle"], float]
    """The width of a unit's text in a style, in points."""

CM = 72 / 2.54
PAGE_WIDTH, PAGE_HEIGHT = 21 * CM, 29.7 * CM
TOP, RIGHT, BOTTOM, LEFT = 2.5 * CM, 2 * CM, 2 * CM, 3 * CM
TEXT_WIDTH = PAGE_WIDTH - LEFT - RIGHT
TEXT_HEIGHT = PAGE_HEIGHT - TOP - BOTTOM
WIDEST_PHOTO, TALLEST_PHOTO = 15 * CM, 10 * CM

_LINE = 1.33


@dataclass(frozen=True, slots=True)
class LineStyle:
    """How a paragraph is set. size: points of TH SarabunPSK; lengths in points."""

    size: float = 16
    bold: bool = False
    first: float = 0
    left: float = 0
    right: float = 0
    before: float = 0
    after: float = 0
    align: Align = "left"
    with_next: bool = False
    tag: str = "P"

    @property
    def font_size(self) -> float:
        """Points of Sarabun."""
        return self.size * SCALE

    @property
    def pitch(self) -> float:
        """From one base line to the next."""
        return self.size * _LINE


@dataclass(frozen=True, slots=True)
class Row:
    """One line of text, or one photo, at its place across the page.

    before, after: space wanted above and below. glued: stays with the next row. begins: is the first of its
    paragraph.
    """

    height: float
    x: float = LEFT
    before: float = 0
    after: float = 0
    units: tuple[Unit, ...] = ()
    style: LineStyle = field(default_factory=LineStyle)
    photo: Photo | None = None
    width: float = 0
    glued: bool = False
    begins: bool = True

    @property
    def tag(self) -> str:
        """What kind of element the row is a part of, for those who have the page read to them."""
        return self.style.tag


_BODY = LineStyle(before=6, first=2.5 * CM)
_INSET = LineStyle(left=1.5 * CM, right=1.5 * CM)
_CAPTION = LineStyle(size=14, align="center")
_CLOSING = LineStyle(left=8 * CM, before=6, align="center")
_PARAGRAPHS = {
    "body": _BODY,
    "lead": _BODY,
    "kicker": LineStyle(bold=True, before=6),
    "contact": LineStyle(before=6),
    "masthead": LineStyle(size=18, bold=True, after=3, with_next=True),
}
_HEADINGS = {
    1: LineStyle(size=20, bold=True, before=6, after=6, with_next=True, tag="H1"),
    2: LineStyle(size=18, bold=True, before=12, after=3, with_next=True, tag="H2"),
}


def rows_of(block: Block, names: Sequence[str], measure: Measure) -> Iterator[Row]:
    """The rows of one block."""
    if isinstance(block, Insignia):
        yield _photo_row(block.photo, tallest=block.height * CM, before=0, after=6, glued=True)
    elif isinstance(block, Picture):
        yield from _picture_rows(block, names, measure)
    else:
        for (text, style), bold in zip(_texts(block), bold_of(block), strict=True):
            yield from _set(text, style, names, measure, bold)


def _texts(
    block: Heading | Meta | Paragraph | Listing | Quotation | CreditLine,
) -> Iterator[tuple[str, LineStyle]]:
    match block:
        case Heading():
            yield block.text, replace(_HEADINGS[block.level], align=block.align)
        case Meta():
            aligned = LineStyle(align=block.align, with_next=True)
            yield block.text, _CLOSING if block.align == "right_half" else aligned
        case Paragraph():
            yield block.text, replace(_PARAGRAPHS[block.role], align=block.align)
        case Listing():
            for item in block.items:
                yield item, LineStyle(left=3.1 * CM, first=-0.6 * CM, before=3)
        case Quotation():
            yield block.text, replace(_INSET, before=6, with_next=bool(block.speaker))
            if block.speaker:
                yield block.speaker, replace(_INSET, align="right")
        case CreditLine():
            yield block.text, LineStyle(before=6)
        case _:
            assert_never(block)


def _picture_rows(block: Picture, names: Sequence[str], measure: Measure) -> Iterator[Row]:
    lines = [line for line in (block.photo.caption, block.photo.credit) if line]
    yield _photo_row(block.photo, tallest=TALLEST_PHOTO, before=12, glued=bool(lines))
    for at, line in enumerate(lines):
        style = replace(_CAPTION, before=3 if at == 0 else 0, with_next=at < len(lines) - 1)
        yield from _set(line, style, names, measure)


def _photo_row(photo: Photo, *, tallest: float, before: float, glued: bool, after: float = 0) -> Row:
    wide, tall = pixels_of(photo)
    scale = min(WIDEST_PHOTO / wide, tallest / tall)
    x = LEFT + (TEXT_WIDTH - wide * scale) / 2
    return Row(tall * scale, x, before=before, after=after, photo=photo, width=wide * scale, glued=glued)


def _set(
    text: str, style: LineStyle, names: Sequence[str], measure: Measure, bold: tuple[Bold, ...] = ()
) -> Iterator[Row]:
    """One paragraph in lines; its first two and its last two lines stay together."""

    def width_of(unit: Unit) -> float:
        return measure(unit, style)

    room = TEXT_WIDTH - style.left - style.right
    lines = fill_lines(units_of(text, names, bold), width_of, room - style.first, room)
    for at, line in enumerate(lines):
        indent = style.first if at == 0 else 0
        spaces = sum(width_of(Unit(unit.space)) for unit in line[:-1])
        free = room - indent - spaces - sum(map(width_of, line))
        shift = {"center": free / 2, "right": free}.get(style.align, 0)
        last = at == len(lines) - 1
        yield Row(
            style.pitch,
            LEFT + style.left + indent + shift,
            before=style.before if at == 0 else 0,
            after=style.after if last else 0,
            units=tuple(line),
            style=style,
            glued=style.with_next if last else at in {0, len(lines) - 2},
            begins=at == 0,
        )
