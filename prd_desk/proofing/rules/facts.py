"""The text against the facts of the event: days, hours, numbers of people, number of aims.

Every hit stands where the text says otherwise, offers what the facts say, and names the fact in `related` as
the field `facts.<name>`, whose text `fact_texts` gives. To take the text's word, put it there.
"""

from __future__ import annotations

import re
from dataclasses import fields
from datetime import date, time
from typing import TYPE_CHECKING

from prd_desk.news.dates import BUDDHIST_ERA, MONTHS, MONTHS_SHORT
from prd_desk.news.digits import to_arabic, to_thai
from prd_desk.news.release import Person
from prd_desk.proofing.finding import Place, Span
from prd_desk.proofing.rules.rule import Hit

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from prd_desk.news.release import EventFacts
    from prd_desk.proofing.rules.piece import Piece
    from prd_desk.proofing.rules.rule import Options, ReleaseFinder

_D = "[0-9๐-๙]"
_MONTH = "|".join((*MONTHS, *(re.escape(name) for name in MONTHS_SHORT)))
_DAYS = re.compile(
    rf"(?<![0-9๐-๙./-])(?P<first>{_D}{{1,2}})(?: ?[-–] ?(?P<last>{_D}{{1,2}}))? ?(?P<month>{_MONTH})"
    rf"(?: ?(?:พ\.ศ\. ?)?(?P<year>{_D}{{4}}|{_D}{{2}})(?!{_D}))?"
)
_HOURS = re.compile(
    rf"(?<![0-9๐-๙.,:])(?P<first>{_D}{{1,2}}[.:]{_D}{{2}})(?: ?น\.)?"
    rf"(?: ?(?:-|–|ถึง(?:เวลา)?) ?(?P<last>{_D}{{1,2}}[.:]{_D}{{2}}))? ?(?:น\.|นาฬิกา)"
)
_PEOPLE = re.compile(
    rf"(?:ผู้เข้าร่วม|ผู้เข้ารับ|ผู้เข้าอบรม|ผู้ร่วม|ผู้เข้าประชุม|เข้าร่วม|รวมทั้งสิ้น|รวมจำนวน)[^\n0-9๐-๙]{{0,160}}?"
    rf"(?P<about>กว่า |ประมาณ |ราว |เกือบ |มากกว่า |ไม่น้อยกว่า )?(?P<number>{_D}[0-9๐-๙,]*) ?(?:คน|ราย|ท่าน|รูป)"
)
_ALL = re.compile("รวม|ทั้งสิ้น|ทั้งหมด")
_AIMS = re.compile(rf"วัตถุประสงค์ ?(?:สำคัญ ?)?(?P<number>{_D}{{1,2}}) ?(?:ประการ|ข้อ|เรื่อง|ด้าน)")


def fact_texts(facts: EventFacts) -> dict[str, str]:
    """Every fact that is given, as one line under the name of its field: `facts.place`, `facts.presider`.

    The kind of event is an id and no text.
    """
    found: dict[str, str] = {}
    for item in fields(facts):
        if item.name == "kind":
            continue
        value: object = getattr(facts, item.name)
        if isinstance(value, date | time):
            text = value.isoformat()
        elif isinstance(value, Person):
            text = " ".join(
                filter(None, (f"{value.rank or value.title} {value.name}".strip(), value.position))
            )
        elif isinstance(value, tuple):
            text = ", ".join(map(_line, value))  # pyright: ignore[reportUnknownArgumentType]
        else:
            text = "" if value is None else str(value)
        if text:
            found[f"facts.{item.name}"] = text
    return found


def _line(value: object) -> str:
    if isinstance(value, str):
        return value
    parts = [getattr(value, name, None) for name in ("name", "number", "topic", "text")]
    person = getattr(value, "person", None) or getattr(value, "speaker", None)
    return " ".join(str(part) for part in (person and person.name, *parts) if part)


def fact(name: str, facts: EventFacts) -> Place:
    """The whole of one fact, as a place."""
    field = f"facts.{name}"
    return Place(field, Span(0, len(fact_texts(facts).get(field, ""))))


def opening(pieces: Sequence[Piece]) -> tuple[Piece, str] | None:
    """Where news tells day, hour and place: the lead, or else the first paragraph of the body."""
    by_field = {piece.field: piece for piece in pieces}
    for field in ("lead", "body", "text"):
        piece = by_field.get(field)
        if piece is not None and piece.text.strip():
            text = piece.text if field == "lead" else piece.text[: _first_paragraph(piece.text)]
            return piece, text
    return None


def _first_paragraph(text: str) -> int:
    start = len(text) - len(text.lstrip())
    end = text.find("\n", start)
    return len(text) if end < 0 else end


def _digits_of(sample: str, text: str) -> str:
    return to_thai(text) if any("๐" <= sign <= "๙" for sign in sample) else text


def days(_: Options, /) -> ReleaseFinder:
    """The first day named in opening, title and each caption against start and end of the event."""

    def find(pieces: Sequence[Piece], facts: EventFacts | None) -> Iterator[Hit]:
        if facts is None or facts.start_date is None:
            return
        start, end = facts.start_date, facts.end_date or facts.start_date
        related = [fact("start_date", facts)]
        if facts.end_date is not None:
            related.append(fact("end_date", facts))
        for piece, text in _tellers(pieces):
            match = next(_DAYS.finditer(text), None)
            if match is not None and not _agrees(match, start, end):
                right = _in_the_manner_of(match, start, end)
                yield Hit(*match.span(), (right,), field=piece.field, related=tuple(related))

    return find


def _tellers(pieces: Sequence[Piece]) -> Iterator[tuple[Piece, str]]:
    opened = opening(pieces)
    if opened is not None:
        yield opened
    for piece in pieces:
        if piece.field == "title" or piece.field.endswith(".caption"):
            yield piece, piece.text


def _agrees(match: re.Match[str], start: date, end: date) -> bool:
    month = match.group("month")
    number = (MONTHS.index(month) if month in MONTHS else MONTHS_SHORT.index(month)) + 1
    written = match.group("year")
    first, last = int(to_arabic(match.group("first"))), match.group("last")
    year = start.year
    if written:
        year = int(to_arabic(written)) + (2500 if len(written) == 2 else 0)
        year -= BUDDHIST_ERA if year >= 2400 else 0
    try:
        day = date(year, number, first)
        final = date(year, number, int(to_arabic(last))) if last else day
    except ValueError:
        return False
    return (day, final) == (start, end) if last else start <= day <= end


def _in_the_manner_of(match: re.Match[str], start: date, end: date) -> str:
    """Start and end as the text writes days: month full or short, year long, short or none."""
    names = MONTHS if match.group("month") in MONTHS else MONTHS_SHORT
    written = match.group("year")
    year = str(end.year + BUDDHIST_ERA)
    tail = "" if not written else f" {year[-len(written) :]}"
    if start == end:
        text = f"{start.day} {names[start.month - 1]}{tail}"
    elif (start.year, start.month) == (end.year, end.month):
        text = f"{start.day} - {end.day} {names[end.month - 1]}{tail}"
    else:
        text = f"{start.day} {names[start.month - 1]} - {end.day} {names[end.month - 1]}{tail}"
    return _digits_of(match.group(), text)


def hours(_: Options, /) -> ReleaseFinder:
    """The first hour named in the opening against start and end of the event."""

    def find(pieces: Sequence[Piece], facts: EventFacts | None) -> Iterator[Hit]:
        opened = opening(pieces)
        if facts is None or facts.start_time is None or opened is None:
            return
        piece, text = opened
        match = next(_HOURS.finditer(text), None)
        if match is None:
            return
        wanted = (("first", facts.start_time, "start_time"), ("last", facts.end_time, "end_time"))
        for group, right, name in wanted:
            written = match.group(group)
            if written and right is not None and _clock(written) != (right.hour, right.minute):
                mark = ":" if ":" in written else "."
                fix = _digits_of(written, f"{right.hour:02}{mark}{right.minute:02}")
                yield Hit(*match.span(group), (fix,), field=piece.field, related=(fact(name, facts),))

    return find


def _clock(written: str) -> tuple[int, ...]:
    return tuple(int(part) for part in re.split("[.:]", to_arabic(written)))


def participants(_: Options, /) -> ReleaseFinder:
    """A number of participants that is neither the total of the facts nor that of one of its groups."""

    def find(pieces: Sequence[Piece], facts: EventFacts | None) -> Iterator[Hit]:
        if facts is None or facts.participants_total is None:
            return
        total = facts.participants_total
        known = {total, *(group.number for group in facts.participants)}
        for piece in pieces:
            for match in _PEOPLE.finditer(piece.text):
                written = match.group("number")
                number = int(to_arabic(written).replace(",", ""))
                speaks_of_all = _ALL.search(match.group()) is not None or not facts.participants
                if number in known or not speaks_of_all or (match.group("about") and _roughly(number, total)):
                    continue
                fix = _digits_of(written, f"{total:,}")
                place = fact("participants_total", facts)
                yield Hit(*match.span("number"), (fix,), field=piece.field, related=(place,))

    return find


def _roughly(said: int, real: int) -> bool:
    """Whether `กว่า ๑๐๐` may stand for `real`."""
    return 0.8 * real <= said <= 1.2 * real


def groups(_: Options, /) -> ReleaseFinder:
    """A group of participants with another number behind its name than in the facts."""

    def find(pieces: Sequence[Piece], facts: EventFacts | None) -> Iterator[Hit]:
        if facts is None:
            return
        for group in facts.participants:
            if group.number is None or len(group.name) < 3:
                continue
            told = re.compile(
                rf"{re.escape(group.name)} ?(?:จำนวน|รวม)? ?(?P<number>{_D}[0-9๐-๙,]*) ?(?:คน|ราย|ท่าน|รูป)"
            )
            for piece in pieces:
                for match in told.finditer(piece.text):
                    written = match.group("number")
                    if int(to_arabic(written).replace(",", "")) != group.number:
                        fix = _digits_of(written, f"{group.number:,}")
                        place = fact("participants", facts)
                        yield Hit(*match.span("number"), (fix,), field=piece.field, related=(place,))

    return find


def participants_sum(_: Options, /) -> ReleaseFinder:
    """Groups of participants that do not make the total: a fault in the facts themselves."""

    def find(pieces: Sequence[Piece], facts: EventFacts | None) -> Iterator[Hit]:
        del pieces
        if facts is None or facts.participants_total is None or not facts.participants:
            return
        numbers = [group.number for group in facts.participants if group.number is not None]
        total = sum(numbers)
        if len(numbers) == len(facts.participants) and total != facts.participants_total:
            place = fact("participants_total", facts)
            related = (fact("participants", facts),)
            values = {"sum": str(total)}
            yield Hit(*place.span, (str(total),), field=place.field, related=related, values=values)

    return find


def aims(_: Options, /) -> ReleaseFinder:
    """`วัตถุประสงค์ ๓ ประการ` where the facts list another number of aims."""

    def find(pieces: Sequence[Piece], facts: EventFacts | None) -> Iterator[Hit]:
        if facts is None or not facts.aims:
            return
        for piece in pieces:
            for match in _AIMS.finditer(piece.text):
                written = match.group("number")
                if int(to_arabic(written)) != len(facts.aims):
                    fix = _digits_of(written, str(len(facts.aims)))
                    place = fact("aims", facts)
                    yield Hit(*match.span("number"), (fix,), field=piece.field, related=(place,))

    return find
