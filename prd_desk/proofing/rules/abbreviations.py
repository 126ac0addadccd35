"""Abbreviations that have their point in one place of a release and lack it in another."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from prd_desk.proofing.finding import Place, Span
from prd_desk.proofing.rules.rule import Hit

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from prd_desk.news.release import EventFacts
    from prd_desk.proofing.rules.piece import Piece
    from prd_desk.proofing.rules.rule import Options, ReleaseFinder

_CODE = re.compile(
    r"(?<![ก-ฮะ-๎.A-Za-z0-9๐-๙/-])(?P<letters>[ก-ฮ]{2,6})"
    r"(?:(?P<point>\.)| \.(?!\.)|(?![.ก-ฮะ-๎A-Za-z/-])(?!\)? ?[0-9๐-๙]))"
)
"""Consonants alone, as Thai codes are made; without a point not before a number, as in file numbers."""


_QUOTES = frozenset('“”"‘’')


def same_point(options: Options, /) -> ReleaseFinder:
    """A code without its point where the release writes it with one at least as often.

    Option `words`: what looks like a code, but is a word or stands without a point by custom.
    """
    words = frozenset(options.get("words", ()))

    def find(pieces: Sequence[Piece], facts: EventFacts | None) -> Iterator[Hit]:
        del facts
        pointed: Counter[str] = Counter()
        first: dict[str, Place] = {}
        bare: list[tuple[str, Place]] = []
        for piece in pieces:
            for match in _CODE.finditer(piece.text):
                letters = match.group("letters")
                place = Place(piece.field, Span(*match.span()))
                if letters in words:
                    continue
                # Between quotation marks it may be the name of a programme or an account.
                quoted = not _QUOTES.isdisjoint(_neighbours(piece.text, *match.span()))
                if match.group("point"):
                    pointed[letters] += 1
                    first.setdefault(letters, place)
                elif not quoted:
                    bare.append((letters, place))
        without = Counter(letters for letters, _ in bare)
        for letters, place in bare:
            if pointed[letters] >= without[letters]:
                related = (first[letters],)
                yield Hit(*place.span, (f"{letters}.",), field=place.field, related=related)

    return find


def _neighbours(text: str, start: int, end: int) -> str:
    return text[max(0, start - 1) : start] + text[end : end + 1]
