"""The one place where code points meet UTF-16: Qt counts 😀 as two, the proofreader as one."""

from __future__ import annotations

from bisect import bisect_left

FIRST_ASTRAL = "\U00010000"
"""From this code point on, UTF-16 needs a pair."""


class QtOffsets:
    """Both ways between code-point offsets in one text and the positions Qt uses in it."""

    __slots__ = ("_in_points", "_in_units")

    def __init__(self, text: str) -> None:
        plain = not text or max(text) < FIRST_ASTRAL
        points = [] if plain else [i for i, c in enumerate(text) if c >= FIRST_ASTRAL]
        self._in_points = points
        self._in_units = [at + before for before, at in enumerate(points)]

    def to_qt(self, at: int) -> int:
        """UTF-16 position of the code point at `at`."""
        return at + bisect_left(self._in_points, at)

    def from_qt(self, at: int) -> int:
        """Code-point offset of UTF-16 position `at`; the middle of a pair counts as its beginning."""
        return at - bisect_left(self._in_units, at)
