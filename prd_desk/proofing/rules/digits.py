"""Thai and Arabic digits side by side."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from prd_desk.news.digits import KEEP_AS_WRITTEN, to_arabic, to_thai
from prd_desk.proofing.rules.rule import Hit

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from prd_desk.news.release import EventFacts
    from prd_desk.proofing.rules.piece import Piece
    from prd_desk.proofing.rules.rule import Options, ReleaseFinder, TextFinder

_THAI = re.compile("[๐-๙]")
_ARABIC = re.compile("[0-9]")
_NUMBER = {
    "thai": re.compile("[๐-๙]+(?:[.,:/][๐-๙]+)*"),
    "arabic": re.compile("[0-9]+(?:[.,:/][0-9]+)*"),
}
_BOTH_IN_ONE = re.compile("[0-9][.,]?[๐-๙]|[๐-๙][.,]?[0-9]")


def by_profile(_: Options, /) -> TextFinder:
    """Numbers that are not in the digits of the profile."""

    def find(piece: Piece) -> Iterator[Hit]:
        if piece.profile is not None and piece.profile.digits is not None:
            yield from _written_otherwise(piece, piece.profile.digits)

    return find


def by_majority(_: Options, /) -> ReleaseFinder:
    """Where the profile leaves the choice: numbers in the rarer digits of the two."""

    def find(pieces: Sequence[Piece], facts: EventFacts | None) -> Iterator[Hit]:
        del facts
        free = [piece for piece in pieces if piece.profile is None or piece.profile.digits is None]
        text = "\n".join(piece.text for piece in free)
        if not (_THAI.search(text) and _ARABIC.search(text)):
            return
        running = KEEP_AS_WRITTEN.sub("", text)
        thai, arabic = len(_THAI.findall(running)), len(_ARABIC.findall(running))
        if thai and arabic:
            for piece in free:
                yield from _written_otherwise(piece, "thai" if thai >= arabic else "arabic")

    return find


def in_one_number(_: Options, /) -> TextFinder:
    """One number with digits of both kinds."""

    def find(piece: Piece) -> Iterator[Hit]:
        if not (_THAI.search(piece.text) and _ARABIC.search(piece.text)):
            return
        for match in re.finditer("[0-9๐-๙]+(?:[.,][0-9๐-๙]+)*", piece.text):
            if _BOTH_IN_ONE.search(match.group()):
                thai = len(_THAI.findall(match.group())) * 2 >= len(match.group())
                both = (to_thai(match.group()), to_arabic(match.group()))
                yield Hit(*match.span(), both if thai else both[::-1])

    return find


def _written_otherwise(piece: Piece, digits: str) -> Iterator[Hit]:
    number = _NUMBER["arabic" if digits == "thai" else "thai"]
    change = to_thai if digits == "thai" else to_arabic
    text = piece.text
    first = number.search(text)
    if first is None:
        return
    kept = [match.span() for match in KEEP_AS_WRITTEN.finditer(text)]
    for match in number.finditer(text, first.start()):
        start, end = match.span()
        if not any(start < stop and begin < end for begin, stop in kept):
            yield Hit(start, end, (change(match.group()),), field=piece.field)
