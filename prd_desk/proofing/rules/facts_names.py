"""The text against the facts of the event: who presided, names, ranks, positions, the place.

Hits are made as in `facts`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from prd_desk.news.digits import to_arabic
from prd_desk.proofing.rules.consistency import PERSON, POSITION_HEAD, one_person, position_at
from prd_desk.proofing.rules.facts import fact, opening
from prd_desk.proofing.rules.gazetteer import Gazetteer
from prd_desk.proofing.rules.rule import Hit

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from prd_desk.news.release import EventFacts, Person
    from prd_desk.proofing.rules.piece import Piece
    from prd_desk.proofing.rules.rule import Options, ReleaseFinder

_PRESIDES = re.compile(r"(?:เป็น|ทำหน้าที่)ประธาน(?=เปิด|ใน|การ|พิธี|กล่าว|ปิด|มอบ|แถลง| |$)")
_PLACE = re.compile(
    r"(?:^|(?<=[ \n]))ณ +(?P<place>[^\n,;“”]{4,120}?)(?=  |\n|$| โดย| เพื่อ| ซึ่ง| เมื่อ| มี| พร้อม| นาย| นาง| ผู้| ได้)"
)
_SHORTEST_NAME = 11


def presider(_: Options, /) -> ReleaseFinder:
    """Somebody else presides in the opening than in the facts."""

    def find(pieces: Sequence[Piece], facts: EventFacts | None) -> Iterator[Hit]:
        opened = opening(pieces)
        if facts is None or facts.presider is None or opened is None:
            return
        piece, text = opened
        presides = _PRESIDES.search(text)
        if presides is None:
            return
        before = list(PERSON.finditer(text, 0, presides.start()))
        if not before or presides.start() - before[-1].end() > 160:
            return
        given, surname = before[-1].group("given"), before[-1].group("surname")
        name = facts.presider.name
        if _bare(name) != _bare(f"{given} {surname}"):
            span = before[-1].start("given"), before[-1].end("surname")
            yield Hit(*span, (name,), field=piece.field, related=(fact("presider", facts),))

    return find


def _bare(name: str) -> str:
    return re.sub(r"\s+", " ", name).strip()


def people(_: Options, /) -> ReleaseFinder:
    """A person of the facts under another rank or title, or with a letter of the name wrong."""

    def find(pieces: Sequence[Piece], facts: EventFacts | None) -> Iterator[Hit]:
        if facts is None:
            return
        for person, name in people_in(facts):
            parts = tuple(_bare(person.name).split(" ", 1))
            if len(parts) != 2:
                continue
            place = fact(name, facts)
            for piece in pieces:
                for match in PERSON.finditer(piece.text):
                    written = match.group("given"), match.group("surname")
                    span = match.start("given"), match.end("surname")
                    if one_person(written, (parts[0], parts[1])):
                        yield Hit(*span, (" ".join(parts),), field=piece.field, related=(place,))
                    elif written == parts and _other_title(match.group("title"), person):
                        right = person.rank or person.title
                        yield Hit(*match.span("title"), (right,), field=piece.field, related=(place,))

    return find


def people_in(facts: EventFacts) -> Iterator[tuple[Person, str]]:
    """Everybody whom the facts name, each with the fact that does."""
    if facts.presider is not None:
        yield facts.presider, "presider"
    for speaker in facts.speakers:
        yield speaker.person, "speakers"
    for statement in facts.statements:
        if statement.speaker is not None:
            yield statement.speaker, "statements"


def _other_title(written: str, person: Person) -> bool:
    """Whether a title is of the same sort as the person's (rank or civil), but another."""
    if person.rank:
        return written != person.rank and "." not in written + person.rank and written[0] not in "นด"
    civil = {"นาย", "นาง", "นางสาว"}
    return person.title in civil and written in civil and written != person.title


def positions(_: Options, /) -> ReleaseFinder:
    """A person of the facts with another position behind the name."""

    def find(pieces: Sequence[Piece], facts: EventFacts | None) -> Iterator[Hit]:
        if facts is None:
            return
        for person, name in people_in(facts):
            if not person.position or not person.name:
                continue
            for piece in pieces:
                for match in re.finditer(re.escape(person.name) + r" +(?P<after>[ก-ฮะ-์]+)", piece.text):
                    after, start = match.group("after"), match.start("after")
                    if not POSITION_HEAD.match(after) or after.startswith(person.position):
                        continue
                    written = position_at(after)
                    if not person.position.startswith(written):
                        fix = (person.position,)
                        span = start, start + len(written)
                        yield Hit(*span, fix, field=piece.field, related=(fact(name, facts),))

    return find


def place(_: Options, /) -> ReleaseFinder:
    """The opening's `ณ …` names another place than the facts, and the text never names theirs."""

    def find(pieces: Sequence[Piece], facts: EventFacts | None) -> Iterator[Hit]:
        opened = opening(pieces)
        if facts is None or not facts.place or opened is None:
            return
        wanted = _tight(facts.place)
        if any(wanted in _tight(piece.text) for piece in pieces):
            return
        piece, text = opened
        match = _PLACE.search(text)
        if match is not None and not _tight(match.group("place")).startswith(wanted[:12]):
            related = (fact("place", facts),)
            yield Hit(*match.span("place"), (facts.place,), field=piece.field, related=related)

    return find


def _tight(text: str) -> str:
    """The text without its spaces and in one digit system: which digits to write is the form's affair."""
    return to_arabic(re.sub(r"\s", "", text))


def names(_: Options, /) -> ReleaseFinder:
    """Event, organiser, place, and people's offices of the facts with a letter wrong or a small part lost."""

    def find(pieces: Sequence[Piece], facts: EventFacts | None) -> Iterator[Hit]:
        if facts is None:
            return
        given = {facts.event: "event", facts.organiser: "organiser", facts.place: "place"}
        for person, name in people_in(facts):
            given.setdefault(person.position, name)
            given.setdefault(person.organisation, name)
        for text, name in given.items():
            if len(text) < _SHORTEST_NAME:
                continue
            gazetteer = Gazetteer([text])
            for piece in pieces:
                for found in gazetteer.distorted(piece.text):
                    span = found.start, found.end
                    yield Hit(*span, (text,), field=piece.field, related=(fact(name, facts),))

    return find
