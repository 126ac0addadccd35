"""From a release to the blocks of a form, and what the form still lacks."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, time
from typing import TYPE_CHECKING, NamedTuple, cast

from prd_desk.forms.blocks import (
    Block,
    CreditLine,
    FilledForm,
    FormMeta,
    Heading,
    Insignia,
    Listing,
    Meta,
    Origin,
    Paragraph,
    Picture,
    Quotation,
    bold_within,
)
from prd_desk.forms.when import date_text, when_text
from prd_desk.messages import message
from prd_desk.news.digits import in_digits
from prd_desk.news.list_lines import marker_of
from prd_desk.news.naming import people_of, person_line, written_names
from prd_desk.news.release import ParticipantGroup, Person, Quote, Speaker, Statement

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from prd_desk.forms.form import Form, LayoutEntry, Letterhead, Profile
    from prd_desk.news.release import Bold, Photo, Release


@dataclass(frozen=True, slots=True)
class FieldProblem:
    """A required field that is empty: its name, its label, and a sentence."""

    field: str
    label: str
    message: str


def missing(form: Form, release: Release) -> list[FieldProblem]:
    """What the form requires and the release lacks, in the order of the form."""
    return [
        FieldProblem(asked.field, asked.title, message("forms.not_filled", field=asked.title))
        for asked in form.fields
        if asked.required and _is_empty(field_value(release, asked.field))
    ]


def fill(form: Form, release: Release, letterhead: Letterhead | None = None) -> FilledForm:
    """The release in the shape of the form.

    Digits and the date are written as the form's profile says; no other character of the text changes.
    Fields that are empty leave no trace, nor does an emblem or logo that the office has no picture of.
    letterhead: the office's pictures, for forms that print them.
    """
    blocks: list[Block] = list(_insignia(form, letterhead)) if letterhead else []
    for entry in form.layout:
        blocks += _blocks(entry, release, form.profile)
    names = tuple(dict.fromkeys(name for person in people_of(release) for name in written_names(person)))
    meta = FormMeta(
        form=form.id,
        title=_digits(" ".join(release.title.split()), form.profile) or form.th,
        author=release.issuer or release.unit,
        date=release.date,
        description=" ".join((release.lead or release.kicker).split()),
        names=names,
    )
    return FilledForm(tuple(blocks), form.profile, meta, form.base)


def _insignia(form: Form, letterhead: Letterhead) -> Iterator[Insignia]:
    for height, photo in ((form.emblem, letterhead.emblem), (form.logo, letterhead.logo)):
        if height and photo:
            yield Insignia(photo, height)


def field_value(release: Release, field: str) -> object:
    """The value of `title`, `facts.place` or `photos.alt`; None for any fact of a release without facts.

    Of the photos it is every one's caption, alt text or credit, or nothing when one of them has none.
    """
    if field.startswith("photos."):
        each = tuple(getattr(photo, field.removeprefix("photos.")) for photo in release.photos)
        return () if any(map(_is_empty, each)) else each
    if not field.startswith("facts."):
        return getattr(release, field)
    facts, name = release.facts, field.removeprefix("facts.")
    if facts is None or name == "when":
        return facts and facts.start_date
    return getattr(facts, name)


def field_lines(release: Release, field: str, profile: Profile, number: int | None = None) -> tuple[str, ...]:
    """A field as lines of text, digits and dates as the profile says; none for an empty field and for photos.

    number: of `photos.caption`, `photos.alt` and `photos.credit` the one of that photo alone, counted from 1.
    """
    return tuple(line.text for line in _field_lines(release, field, profile, number))


def _is_empty(value: object) -> bool:
    return value is None or value == () or (isinstance(value, str) and not value.strip())


def _blocks(entry: LayoutEntry, release: Release, profile: Profile) -> Iterator[Block]:
    if not entry.field:
        yield from _text_blocks(entry, (_Line(entry.text),))
        return
    value = field_value(release, entry.field)
    if _is_empty(value):
        return
    if entry.field == "photos":
        yield from (_picture(photo, i, profile) for i, photo in enumerate(release.photos))
    elif entry.field == "quotes":
        for i, quote in enumerate(release.quotes):
            if quote.text.strip():
                yield _quotation(quote, i, profile)
    else:
        lines = _printed(entry, _field_lines(release, entry.field, profile))
        day, bold = None, ()
        if entry.field == "date":
            day = release.date
        elif entry.field == "body":
            bold = release.bold
        yield from _text_blocks(entry, lines, day, bold)


class _Line(NamedTuple):
    """A line to print, and where it comes from."""

    text: str
    origin: Origin | None = None


def _printed(entry: LayoutEntry, lines: tuple[_Line, ...]) -> tuple[_Line, ...]:
    """The lines in the pattern of the entry."""
    if entry.join:
        lines = (_Line(entry.join.join(line.text for line in lines)),)
    lead = entry.text.index("{}")
    return tuple(
        _Line(entry.text.replace("{}", text), origin and origin._replace(lead=lead)) for text, origin in lines
    )


def _text_blocks(
    entry: LayoutEntry, lines: tuple[_Line, ...], day: date | None = None, bold: tuple[Bold, ...] = ()
) -> Iterator[Block]:
    match entry.block:
        case "heading":
            origin = lines[0].origin if len(lines) == 1 else None
            yield Heading(" ".join(line.text for line in lines), entry.level, entry.align, (origin,))
        case "meta":
            yield from (Meta(text, entry.field, entry.align, day, (origin,)) for text, origin in lines)
        case "credit":
            yield from (CreditLine(text, (origin,)) for text, origin in lines)
        case "list":
            yield _listing(lines, bold)
        case _:
            yield from _paragraphs(entry, lines, bold)


def _paragraphs(entry: LayoutEntry, lines: tuple[_Line, ...], bold: tuple[Bold, ...]) -> Iterator[Block]:
    """Paragraphs; neighbouring lines that begin with a list mark are one list."""
    items: list[_Line] = []
    for line in lines:
        if marker_of(line.text):
            items.append(line)
            continue
        if items:
            yield _listing(items, bold)
            items = []
        yield Paragraph(line.text, entry.role, entry.align, _bold_in(line, bold), (line.origin,))
    if items:
        yield _listing(items, bold)


def _listing(lines: Sequence[_Line], bold: tuple[Bold, ...]) -> Listing:
    heavy = tuple(_bold_in(line, bold) for line in lines)
    return Listing(
        tuple(line.text for line in lines), heavy if any(heavy) else (), tuple(line.origin for line in lines)
    )


def _bold_in(line: _Line, bold: tuple[Bold, ...]) -> tuple[Bold, ...]:
    """The bold of the field as far as it lies in a printed line, counted in the line."""
    origin = line.origin
    if origin is None or not bold:
        return ()
    inside = bold_within(bold, origin.start, origin.start + len(line.text) - origin.lead)
    return tuple(replace(each, start=each.start + origin.lead, end=each.end + origin.lead) for each in inside)


def _field_lines(
    release: Release, field: str, profile: Profile, number: int | None = None
) -> tuple[_Line, ...]:
    if field == "photos":
        return ()
    if field == "facts.when":
        return tuple(map(_Line, when_text(release, profile)))
    if field.startswith("photos."):
        name = field.removeprefix("photos.")
        photos = release.photos if number is None else release.photos[number - 1 : number]
        lines = [_Line(_one_line(getattr(photo, name))) for photo in photos]
    else:
        value = field_value(release, field)
        if isinstance(value, date):
            return (_Line(date_text(value, profile)),)
        lines = _lines_of(value, field)
    return tuple(_Line(_digits(text, profile), origin) for text, origin in lines if text)


def _lines_of(value: object, field: str) -> list[_Line]:
    """A field's lines in the digits of its writer."""
    if isinstance(value, tuple):
        return [_Line(item_text(item)) for item in cast("tuple[object, ...]", value)]
    if not isinstance(value, str):
        return [] if value is None else [_Line(item_text(value))]
    lines: list[_Line] = []
    start = 0
    for line in value.splitlines(keepends=True):
        bare = line.strip()
        lines.append(_Line(bare, Origin(field, start + line.index(bare))))
        start += len(line)
    return lines


def item_text(item: object) -> str:
    """One of several things, or any value that is no text, in one line as a form prints it."""
    match item:
        case Person():
            return person_line(item)
        case Speaker():
            return f"{person_line(item.person)} {item.topic}".strip()
        case Quote() | Statement():
            return f"{_one_line(item.text)} {person_line(item.speaker) if item.speaker else ''}".strip()
        case ParticipantGroup():
            return item.name if item.number is None else f"{item.name} {item.number} คน"
        case time():
            return f"{item:%H.%M} น."
        case _:
            return _one_line(str(item))


def _digits(text: str, profile: Profile) -> str:
    return text if profile.digits is None else in_digits(text, profile.digits)


def _picture(photo: Photo, number: int, profile: Profile) -> Picture:
    origins: list[Origin | None] = []
    printed: dict[str, str] = {}
    for name in ("caption", "credit"):
        text: str = getattr(photo, name)
        printed[name] = _digits(_one_line(text), profile)
        if printed[name]:
            origins.append(Origin(f"photos.{number}.{name}", _indent(text)))
    return Picture(replace(photo, alt=_one_line(photo.alt), **printed), tuple(origins))


def _quotation(quote: Quote, number: int, profile: Profile) -> Quotation:
    speaker = _digits(person_line(quote.speaker), profile) if quote.speaker else ""
    origin = Origin(f"quotes.{number}.text", _indent(quote.text))
    return Quotation(
        _digits(_one_line(quote.text), profile), speaker, (origin, None) if speaker else (origin,)
    )


def _indent(text: str) -> int:
    """White space that `_one_line` takes off the front."""
    return len(text) - len(text.lstrip())


def _one_line(text: str) -> str:
    """The text in one line, as long as it was but for white space around it."""
    return text.replace("\n", " ").strip()
