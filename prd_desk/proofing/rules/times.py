"""Times of day that cannot be, ranges that run backwards, and two ways of writing them in one release."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from prd_desk.news.digits import to_arabic
from prd_desk.proofing.rules.rule import Hit

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from prd_desk.news.release import EventFacts
    from prd_desk.proofing.rules.piece import Piece
    from prd_desk.proofing.rules.rule import Options, ReleaseFinder, TextFinder

_D = "[0-9๐-๙]"
_CLOCK = rf"{_D}{{1,2}}[.:]{_D}{{2}}"
_TIME = re.compile(rf"(?<![0-9๐-๙.,:])(?P<time>{_CLOCK})(?![0-9๐-๙]) ?(?:น\.|นาฬิกา)")
_RANGE = re.compile(
    rf"(?<![0-9๐-๙.,:])(?P<first>{_CLOCK})(?: ?น\.)?(?P<between> ?(?:-|–|(?:จน)?ถึง(?:เวลา)?) ?)"
    rf"(?P<last>{_CLOCK}) ?(?:น\.|นาฬิกา)"
)
_ANOTHER_DAY = re.compile(" ?(?:ของวัน|วันรุ่งขึ้น|วันถัดไป)")
_DAY = 24 * 60
_EVENING, _NOON, _SMALL_HOURS = 17 * 60, 12 * 60, 6 * 60
"""A range from the evening to the next morning, or to the small hours, goes through the night."""


def _minutes(clock: str) -> int | None:
    """Minutes since midnight; None when no clock shows that."""
    hour, minute = (int(part) for part in re.split("[.:]", to_arabic(clock)))
    if minute > 59 or hour > 24 or (hour == 24 and minute):
        return None
    return hour * 60 + minute


def clock(_: Options, /) -> TextFinder:
    """An hour above 24 or a minute above 59."""

    def find(piece: Piece) -> Iterator[Hit]:
        places = {match.span("time") for match in _TIME.finditer(piece.text)}
        places |= {match.span("first") for match in _RANGE.finditer(piece.text)}
        for start, end in sorted(places):
            if _minutes(piece.text[start:end]) is None:
                yield Hit(start, end)

    return find


def order(_: Options, /) -> TextFinder:
    """A range of hours that ends before it starts, and does not go through the night."""

    def find(piece: Piece) -> Iterator[Hit]:
        for match in _RANGE.finditer(piece.text):
            if _ANOTHER_DAY.match(piece.text, match.end()):
                continue
            first, last = _minutes(match.group("first")), _minutes(match.group("last"))
            if first is None or last is None or first % _DAY < last or _through_the_night(first, last):
                continue
            turned = match.group("last") + match.group("between") + match.group("first")
            yield Hit(match.start("first"), match.end("last"), (turned,))

    return find


def _through_the_night(first: int, last: int) -> bool:
    return last <= _SMALL_HOURS or (first >= _EVENING and last <= _NOON)


def mark_by_profile(_: Options, /) -> TextFinder:
    """Times that are not written with the mark of the profile."""

    def find(piece: Piece) -> Iterator[Hit]:
        if piece.profile is not None:
            yield from _with_other_mark(piece, piece.profile.time_mark)

    return find


def mark_by_majority(_: Options, /) -> ReleaseFinder:
    """Without a profile: times written with the rarer mark of the two."""

    def find(pieces: Sequence[Piece], facts: EventFacts | None) -> Iterator[Hit]:
        del facts
        if any(piece.profile is not None for piece in pieces):
            return
        marks = Counter(mark for piece in pieces for _, mark in _marks(piece.text))
        if len(marks) == 2:
            usual = marks.most_common(1)[0][0]
            for piece in pieces:
                yield from _with_other_mark(piece, usual)

    return find


def _with_other_mark(piece: Piece, usual: str) -> Iterator[Hit]:
    for (start, end), mark in _marks(piece.text):
        if mark != usual:
            yield Hit(start, end, (piece.text[start:end].replace(mark, usual),), field=piece.field)


def _marks(text: str) -> Iterator[tuple[tuple[int, int], str]]:
    """Spans of the times in a text, each with its mark, `.` or `:`."""
    places = {match.span("time") for match in _TIME.finditer(text)}
    places |= {match.span("first") for match in _RANGE.finditer(text)}
    for start, end in sorted(places):
        yield (start, end), ":" if ":" in text[start:end] else "."
