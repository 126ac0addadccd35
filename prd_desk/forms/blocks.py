"""A filled form: ordered blocks that every export loops over; no export changes a word of them."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from prd_desk.forms.form import Align, Profile, Role
    from prd_desk.news.release import Bold, Photo


class Origin(NamedTuple):
    """Where a printed line comes from: its code point `lead` is code point `start` of that field's text.

    What the form prints before it is the form's own; digits change, but no character more comes or goes.
    """

    field: str
    start: int = 0
    lead: int = 0


def _no_origins() -> tuple[Origin | None, ...]:
    return field(default=(), compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; level 1 is the title of the news."""

    text: str
    level: int = 1
    align: Align = "left"
    origins: tuple[Origin | None, ...] = _no_origins()


@dataclass(frozen=True, slots=True)
class Meta:
    """A line about the news: category, office, date. `day` is the Gregorian date that the line shows."""

    text: str
    field: str = ""
    align: Align = "left"
    day: date | None = None
    origins: tuple[Origin | None, ...] = _no_origins()


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph of running text; `bold` names stretches of it, in order and apart."""

    text: str
    role: Role = "body"
    align: Align = "left"
    bold: tuple[Bold, ...] = ()
    origins: tuple[Origin | None, ...] = _no_origins()


@dataclass(frozen=True, slots=True)
class Listing:
    """List items as written, their marks or numbers included; `bold` has an entry for each, or is empty."""

    items: tuple[str, ...]
    bold: tuple[tuple[Bold, ...], ...] = ()
    origins: tuple[Origin | None, ...] = _no_origins()


@dataclass(frozen=True, slots=True)
class Quotation:
    """What somebody said; `speaker` may be empty."""

    text: str
    speaker: str = ""
    origins: tuple[Origin | None, ...] = _no_origins()


@dataclass(frozen=True, slots=True)
class Insignia:
    """The emblem or the office's logo, centred at the head of the page; `photo.alt` says what it is.

    height: centimetres on paper.
    """

    photo: Photo
    height: float
    origins: tuple[Origin | None, ...] = _no_origins()


@dataclass(frozen=True, slots=True)
class Picture:
    """A photo whose caption, alt text and credit are those to print."""

    photo: Photo
    origins: tuple[Origin | None, ...] = _no_origins()


@dataclass(frozen=True, slots=True)
class CreditLine:
    """Who wrote or photographed."""

    text: str
    origins: tuple[Origin | None, ...] = _no_origins()


Block = Heading | Meta | Paragraph | Listing | Quotation | Insignia | Picture | CreditLine


@dataclass(frozen=True, slots=True)
class FormMeta:
    """What a file says about itself: properties of a Word file, metadata of a page.

    names: people as a text may write them, with and without rank or title; no line may end inside them.
    """

    form: str
    title: str
    author: str
    date: date | None = None
    description: str = ""
    names: tuple[str, ...] = ()
    language: str = "th-TH"


@dataclass(frozen=True, slots=True)
class FilledForm:
    """A release in the shape of one form. base: the Word file to write it into; empty: the usual one."""

    blocks: tuple[Block, ...]
    profile: Profile
    meta: FormMeta
    base: bytes = field(default=b"", repr=False)


def bold_of(block: Block) -> Iterator[tuple[Bold, ...]]:
    """The bold stretches of each of the `printed_lines`."""
    match block:
        case Paragraph():
            yield block.bold
        case Listing(bold=()):
            yield from ((),) * len(block.items)
        case Listing():
            yield from block.bold
        case _:
            yield from (() for _ in printed_lines(block))


def lines_with_origins(block: Block) -> Iterator[tuple[str, Origin | None]]:
    """As `printed_lines`, each with where it comes from; None when it is not one stretch of one field."""
    lines = list(printed_lines(block))
    return zip(lines, block.origins or (None,) * len(lines), strict=True)


def printed_lines(block: Block) -> Iterator[str]:
    """The text of a block as it is printed, line by line; alt texts are no print."""
    match block:
        case Listing():
            yield from block.items
        case Quotation():
            yield block.text
            if block.speaker:
                yield block.speaker
        case Picture():
            yield from (line for line in (block.photo.caption, block.photo.credit) if line)
        case Insignia():
            return
        case _:
            yield block.text


def by_weight(text: str, bold: tuple[Bold, ...]) -> Iterator[tuple[str, bool]]:
    """The text in pieces, each with whether it is bold; joined they are the text, none is empty."""
    at = 0
    for stretch in bold:
        for piece, heavy in ((text[at : stretch.start], False), (text[stretch.start : stretch.end], True)):
            if piece:
                yield piece, heavy
        at = stretch.end
    if text[at:]:
        yield text[at:], False


def bold_within(bold: tuple[Bold, ...], start: int, end: int) -> tuple[Bold, ...]:
    """What of the bold lies in `start` to `end` of its text, counted from `start`."""
    return tuple(
        replace(each, start=max(each.start, start) - start, end=min(each.end, end) - start)
        for each in bold
        if each.start < end and start < each.end
    )
