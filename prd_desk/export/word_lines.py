"""Where a line of the Word form ends: by the rules of Unicode and ICU's Thai dictionary, as in LibreOffice.

Word has a dictionary of its own, which nobody can ask: a line of Word may end a word earlier or later. PDF
files, whose lines are ours alone, end them by the words of the proofreader (`line_breaks`).
"""

from __future__ import annotations

from bisect import bisect_right
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

LENIENT = 0.05
"""Points that a line may be too wide: the others measure in whole twips (1/20 point)."""

FAR_BACK = 66
"""Code points before a slash within which a blank ends the line rather than the slash, as in LibreOffice."""

_BLANK = " \t"


class LineSpan(NamedTuple):
    """A line: its first code point, the end of what is seen of it, and the start of the next line."""

    start: int
    seen: int
    end: int


def line_ends(text: str) -> list[int]:
    """Offsets after which a line may end, in order; the last is the end of the text."""
    from icu4py.breakers import LineBreaker

    return list(accumulate(map(len, LineBreaker(text, "th-TH"))))


def fill_word_lines(text: str, edges: Sequence[float], first: float, others: float) -> list[LineSpan]:
    """The text in lines as full as can be, the first `first` points wide, the rest `others`; one at least.

    edges: x before each code point and after the last. Blanks at the end of a line take no room. What is
    wider than a line and has no end inside is cut where the line is full, but never before a mark.
    """
    lines: list[LineSpan] = []
    start = last = 0
    room = first
    for end in line_ends(text):
        seen = _without_blanks(text, start, end)
        while edges[seen] - edges[start] > room + LENIENT and start < seen:
            # What a slash has put off to this line may be too wide for it.
            fits = edges[_without_blanks(text, start, last)] - edges[start] <= room + LENIENT
            inside = last > start and fits
            cut = _before_slash(text, start, last) if inside else min(_full(edges, start, room), seen)
            lines.append(LineSpan(start, _without_blanks(text, start, cut), cut))
            start, room = cut, others
            last = max(last, start)
        last = end
    if start < len(text) or not lines:
        lines.append(LineSpan(start, _without_blanks(text, start, len(text)), len(text)))
    return lines


def _without_blanks(text: str, start: int, end: int) -> int:
    while end > start and text[end - 1] in _BLANK:
        end -= 1
    return end


def _before_slash(text: str, start: int, end: int) -> int:
    """The end of the line, or the last blank before it where it would end with a slash, as in an address."""
    if text[end - 1] != "/":
        return end
    blank = max(text.rfind(sign, max(start, end - FAR_BACK), end) for sign in _BLANK)
    return blank + 1 if blank > start else end


def _full(edges: Sequence[float], start: int, room: float) -> int:
    """As far as the line goes, one letter with its marks at least: marks are as far as their letter."""
    end = bisect_right(edges, edges[start] + room + LENIENT) - 1
    return end if end > start else bisect_right(edges, edges[start + 1]) - 1
