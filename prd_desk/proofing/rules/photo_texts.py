"""The texts of photos: what stands in place of one, in few words of its own; whom a caption names."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from prd_desk.proofing.rules.consistency import PERSON, one_person
from prd_desk.proofing.rules.facts import fact
from prd_desk.proofing.rules.facts_names import people_in
from prd_desk.proofing.rules.rule import Hit

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from prd_desk.news.release import EventFacts
    from prd_desk.proofing.rules.piece import Piece
    from prd_desk.proofing.rules.rule import Options, ReleaseFinder

_ALT = re.compile(r"photos\.\d+\.alt")
_CAPTION = re.compile(r"photos\.\d+\.caption")
_ROW = re.compile(r"\((?:เรียง)?จากซ้าย(?:ไปขวา)?\)|(?:^|(?<=\s))(?:เรียง)?จากซ้าย(?:ไปขวา)?\s*:")
"""What begins the people of a photo, in their order; `(คนที่ ๒ จากซ้าย)` points at one of them only."""

_FILE = re.compile(
    r"\S*\.(?:jpe?g|png|webp|hei[cf]|gif)"
    r"|(?:IMG|DSC[NF]?|PXL|DJI|P|image|photo|Screenshot|LINE_ALBUM)[-_ ]?\d[\w\-]*",
    re.IGNORECASE,
)
"""A file's name, or what cameras and telephones make one of."""


def long_alt(options: Options, /) -> ReleaseFinder:
    """An alternative text of more than `most` characters: a screen reader reads it out in one go."""
    most = int(options["most"][0])

    def find(pieces: Sequence[Piece], facts: EventFacts | None) -> Iterator[Hit]:
        del facts
        for piece in _alts(pieces):
            if len(piece.text) > most:
                yield _whole(piece, length=str(len(piece.text)))

    return find


def copied_alt(_: Options, /) -> ReleaseFinder:
    """An alternative text that only says the photo's caption again."""

    def find(pieces: Sequence[Piece], facts: EventFacts | None) -> Iterator[Hit]:
        del facts
        by_field = {piece.field: piece.text.strip() for piece in pieces}
        for piece in _alts(pieces):
            if by_field.get(piece.field.removesuffix("alt") + "caption") == piece.text.strip():
                yield _whole(piece)

    return find


def file_alt(_: Options, /) -> ReleaseFinder:
    """An alternative text that is the name of a file."""

    def find(pieces: Sequence[Piece], facts: EventFacts | None) -> Iterator[Hit]:
        del facts
        for piece in _alts(pieces):
            if _FILE.fullmatch(piece.text.strip()):
                yield _whole(piece)

    return find


def outside_row(_: Options, /) -> ReleaseFinder:
    """A person whom a caption names, but not among those it lists from left to right."""

    def find(pieces: Sequence[Piece], facts: EventFacts | None) -> Iterator[Hit]:
        del facts
        for piece in _captions(pieces):
            row = _ROW.search(piece.text)
            if row is None:
                continue
            listed = {_name(match) for match in PERSON.finditer(piece.text, row.end())}
            rest = " ".join(piece.text[row.end() :].split())
            for match in PERSON.finditer(piece.text, 0, row.start()):
                name = _name(match)
                alike = any(one_person(name, other) for other in listed)
                if listed and not alike and " ".join(name) not in rest:
                    yield Hit(match.start("given"), match.end("surname"), field=piece.field)

    return find


def strangers(_: Options, /) -> ReleaseFinder:
    """A person whom a caption names, and neither the facts nor the text.

    Offered is whoever in the facts has the same given name or surname, if that is one alone.
    """

    def find(pieces: Sequence[Piece], facts: EventFacts | None) -> Iterator[Hit]:
        if facts is None:
            return
        given = [(" ".join(person.name.split()), field) for person, field in people_in(facts)]
        known = {name: field for name, field in given if " " in name}
        halves = [(name, *name.split(" ", 1)) for name in known]
        related = tuple(fact(field, facts) for field in dict.fromkeys(known.values()))
        written = [" ".join(piece.text.split()) for piece in pieces if not piece.field.startswith("photos.")]
        for piece in _captions(pieces) if known else ():
            for match in PERSON.finditer(piece.text):
                name = _name(match)
                if any(" ".join(name) in text for text in (*known, *written)):
                    continue
                if any(one_person(name, (first, last)) for _, first, last in halves):
                    continue  # a slip, which another rule tells
                alike = [whole for whole, first, last in halves if first == name[0] or last == name[1]]
                fixes = tuple(alike) if len(alike) == 1 else ()
                span = match.start("given"), match.end("surname")
                yield Hit(*span, fixes, field=piece.field, related=related)

    return find


def _name(match: re.Match[str]) -> tuple[str, str]:
    return match.group("given"), match.group("surname")


def _captions(pieces: Sequence[Piece]) -> Iterator[Piece]:
    return (piece for piece in pieces if _CAPTION.fullmatch(piece.field))


def _alts(pieces: Sequence[Piece]) -> Iterator[Piece]:
    return (piece for piece in pieces if _ALT.fullmatch(piece.field))


def _whole(piece: Piece, **values: str) -> Hit:
    return Hit(0, len(piece.text), field=piece.field, values=values)
