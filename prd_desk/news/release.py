"""The thing itself: one piece of activity news and the facts behind it.

Everything here is a frozen value. A change makes a new value (`dataclasses.replace`).
Text is plain Unicode; paragraphs are parted by a single line feed; no markup.
"""

from __future__ import annotations

from dataclasses import dataclass, field, fields
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date, time


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody in the news. `rank` is military or police (พลโท), `title` civil or academic (นาย, ดร.)."""

    name: str
    rank: str = ""
    title: str = ""
    position: str = ""
    organisation: str = ""


@dataclass(frozen=True, slots=True)
class Quote:
    """What a speaker said, word for word."""

    text: str
    speaker: Person | None = None


@dataclass(frozen=True, slots=True)
class Bold:
    """A stretch of the body set in bold: half-open, in code points; stretches are in order and apart."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Photo:
    """A photograph; `content` holds the encoded image, re-encoded and free of location data by `intake`."""

    file: str
    content: bytes = field(default=b"", repr=False)
    caption: str = ""
    alt: str = ""
    credit: str = ""


@dataclass(frozen=True, slots=True)
class ParticipantGroup:
    """One group among the participants; `number` is None when it was not counted."""

    name: str
    number: int | None = None


@dataclass(frozen=True, slots=True)
class Speaker:
    """A person on the programme and what they spoke about."""

    person: Person
    topic: str = ""


@dataclass(frozen=True, slots=True)
class Statement:
    """What somebody said at the event; `verbatim` when it is word for word and may be quoted."""

    text: str
    speaker: Person | None = None
    verbatim: bool = False


@dataclass(frozen=True, slots=True)
class EventFacts:
    """What happened, as facts to draft from and to check the text against. Dates are Gregorian.

    `kind` is the id of a kind of event (`news.event_kinds`); empty lets the name of the event tell.
    """

    kind: str = ""
    event: str = ""
    start_date: date | None = None
    end_date: date | None = None
    start_time: time | None = None
    end_time: time | None = None
    place: str = ""
    presider: Person | None = None
    organiser: str = ""
    participants: tuple[ParticipantGroup, ...] = ()
    participants_total: int | None = None
    aims: tuple[str, ...] = ()
    speakers: tuple[Speaker, ...] = ()
    statements: tuple[Statement, ...] = ()
    result: str = ""


@dataclass(frozen=True, slots=True)
class Release:
    """One piece of news. `form` is the id of a standard form; `date` is Gregorian, shown in the Buddhist era.

    `rules_off` names house-style rules (or kinds of them) that are not applied to this release.
    `credits` and `contact` hold one entry a line ("ข่าว: ชื่อ หน่วยงาน"); `body` one paragraph a line.
    `notes` is never printed: what came in with the text and is no part of the news, such as the date line
    as it was typed.
    """

    form: str = "activity_web"
    category: str = ""
    issuer: str = ""
    unit: str = ""
    title: str = ""
    kicker: str = ""
    date: date | None = None
    issue_no: str = ""
    embargo: str = ""
    lead: str = ""
    body: str = ""
    bold: tuple[Bold, ...] = ()
    quotes: tuple[Quote, ...] = ()
    people: tuple[Person, ...] = ()
    photos: tuple[Photo, ...] = ()
    contact: str = ""
    credits: str = ""
    facts: EventFacts | None = None
    notes: str = ""
    rules_off: tuple[str, ...] = ()

    def texts(self) -> Iterator[tuple[str, str]]:
        """Every non-empty piece of running text as (field, text): the places a finding can stand in.

        Fields inside sequences are named with their index: `quotes.0.text`, `photos.2.caption`.
        """
        for item in fields(self):
            value = getattr(self, item.name)
            if isinstance(value, str) and value and item.name != "form":
                yield item.name, value
        for i, quote in enumerate(self.quotes):
            if quote.text:
                yield f"quotes.{i}.text", quote.text
        for i, photo in enumerate(self.photos):
            for name in ("caption", "alt", "credit"):
                value = getattr(photo, name)
                if value:
                    yield f"photos.{i}.{name}", value
