"""From a release to the blocks of a form, and what the form still lacks."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, time
from typing import TYPE_CHECKING, cast

from prd_desk.forms.blocks import (
    Block,
    CreditLine,
    FilledForm,
    FormMeta,
    Heading,
    Listing,
    Meta,
    Paragraph,
    Picture,
    Quotation,
)
from prd_desk.forms.naming import people_of, person_line, written_names
from prd_desk.forms.when import date_text, when_text
from prd_desk.news.digits import in_digits
from prd_desk.news.release import ParticipantGroup, Person, Photo, Quote, Speaker

if TYPE_CHECKING:
    from collections.abc import Iterator

    from prd_desk.forms.form import Form, LayoutEntry, Profile
    from prd_desk.news.release import Release

_LIST_MARKS = ("- ", "• ", "– ")


@dataclass(frozen=True, slots=True)
class FieldProblem:
    """A required field that is empty: its name, its Thai label, and a Thai sentence."""

    field: str
    label: str
    message: str


def missing(form: Form, release: Release) -> list[FieldProblem]:
    """What the form requires and the release lacks, in the order of the form."""
    return [
        FieldProblem(asked.field, asked.th, f"ยังไม่ได้ใส่{asked.th}")
        for asked in form.fields
        if asked.required and _is_empty(field_value(release, asked.field))
    ]


def fill(form: Form, release: Release) -> FilledForm:
    """The release in the shape of the form.

    Digits and the date are written as the form's profile says; no other character of the text changes.
    Fields that are empty leave no trace.
    """
    blocks: list[Block] = []
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
    return FilledForm(tuple(blocks), form.profile, meta)


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
    if field == "facts.when":
        return when_text(release, profile)
    if field == "photos":
        return ()
    if field.startswith("photos."):
        photos = release.photos if number is None else release.photos[number - 1 : number]
        return _lines(tuple(getattr(photo, field.removeprefix("photos.")) for photo in photos), profile)
    value = field_value(release, field)
    return () if _is_empty(value) else _lines(value, profile)


def _is_empty(value: object) -> bool:
    return value is None or value == () or (isinstance(value, str) and not value.strip())


def _blocks(entry: LayoutEntry, release: Release, profile: Profile) -> Iterator[Block]:
    if not entry.field:
        yield from _text_blocks(entry, (entry.text,))
        return
    value = field_value(release, entry.field)
    if _is_empty(value):
        return
    if entry.field == "photos":
        yield from (Picture(_photo(photo, profile)) for photo in release.photos)
    elif entry.field == "quotes":
        yield from (_quotation(quote, profile) for quote in release.quotes)
    else:
        lines = field_lines(release, entry.field, profile)
        if entry.join:
            lines = (entry.join.join(lines),)
        printed = tuple(entry.text.replace("{}", line) for line in lines)
        yield from _text_blocks(entry, printed, release.date if entry.field == "date" else None)


def _text_blocks(entry: LayoutEntry, lines: tuple[str, ...], day: date | None = None) -> Iterator[Block]:
    match entry.block:
        case "heading":
            yield Heading(" ".join(lines), entry.level, entry.align)
        case "meta":
            yield from (Meta(line, entry.field, entry.align, day) for line in lines)
        case "credit":
            yield from map(CreditLine, lines)
        case "list":
            yield Listing(lines)
        case _:
            yield from _paragraphs(entry, lines)


def _paragraphs(entry: LayoutEntry, lines: tuple[str, ...]) -> Iterator[Block]:
    """Paragraphs; neighbouring lines that begin with a list mark are one list."""
    items: list[str] = []
    for line in lines:
        if line.startswith(_LIST_MARKS):
            items.append(line)
            continue
        if items:
            yield Listing(tuple(items))
            items = []
        yield Paragraph(line, entry.role, entry.align)
    if items:
        yield Listing(tuple(items))


def _lines(value: object, profile: Profile) -> tuple[str, ...]:
    """Any field as lines of text in the form's digits."""
    if isinstance(value, date):
        return (date_text(value, profile),)
    if isinstance(value, tuple):
        lines = [_item_text(item) for item in cast("tuple[object, ...]", value)]
    elif isinstance(value, str):
        lines = [line.strip() for line in value.splitlines()]
    else:
        lines = [_item_text(value)]
    return tuple(_digits(line, profile) for line in lines if line)


def _item_text(item: object) -> str:
    match item:
        case Person():
            return person_line(item)
        case Speaker():
            return f"{person_line(item.person)} {item.topic}".strip()
        case Quote():
            return f"{_one_line(item.text)} {person_line(item.speaker) if item.speaker else ''}".strip()
        case ParticipantGroup():
            return item.name if item.number is None else f"{item.name} {item.number} คน"
        case time():
            return f"{item:%H.%M} น."
        case _:
            return _one_line(str(item))


def _digits(text: str, profile: Profile) -> str:
    return text if profile.digits is None else in_digits(text, profile.digits)


def _photo(photo: Photo, profile: Profile) -> Photo:
    return replace(
        photo,
        caption=_digits(_one_line(photo.caption), profile),
        alt=_one_line(photo.alt),
        credit=_digits(_one_line(photo.credit), profile),
    )


def _quotation(quote: Quote, profile: Profile) -> Quotation:
    speaker = person_line(quote.speaker) if quote.speaker else ""
    return Quotation(_digits(_one_line(quote.text), profile), _digits(speaker, profile))


def _one_line(text: str) -> str:
    return " ".join(text.split("\n")).strip()
