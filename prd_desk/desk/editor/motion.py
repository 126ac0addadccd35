"""Words under the caret: Qt knows only spaces, and Thai has none between words (qtbase, QTextCursor)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from prd_desk.proofing.finding import Span

if TYPE_CHECKING:
    from collections.abc import Callable

REACH = 400
"""Code points looked at on either side of the caret; a longer run without a space is cut there."""

_ROUGH = re.compile(r"\s+|[\u0E00-\u0E7F]+|[^\W\u0E00-\u0E7F]+|[^\w\s]", re.UNICODE)


def rough_spans(text: str) -> list[Span]:
    """Runs of one script, of space, or single marks: what serves until the tokeniser is warm."""
    return [Span(*found.span()) for found in _ROUGH.finditer(text)]


def count_words(text: str, spans: list[Span]) -> int:
    """How many of the spans hold a letter or a digit."""
    return sum(1 for start, end in spans if any(c.isalnum() for c in text[start:end]))


class WordSense:
    """Where words begin and end around a place in one paragraph; offsets are code points."""

    def __init__(self, spans: Callable[[str], list[Span]] = rough_spans) -> None:
        self._spans = spans

    def spans(self, text: str) -> list[Span]:
        """All words of a text, and the runs between them."""
        return self._spans(text)

    def use(self, spans: Callable[[str], list[Span]]) -> None:
        """Take a better source of words, once it is ready."""
        self._spans = spans

    def word_at(self, text: str, at: int) -> Span:
        """The word (or the run of spaces or marks) that holds the character at `at`, else the one before."""
        words = self._around(text, at)
        for span in words:
            if span.start <= at < span.end:
                return span
        return words[-1] if words else Span(at, at)

    def after(self, text: str, at: int) -> int:
        """Where the next word begins: past the rest of this one and past spaces."""
        for start, end in self._around(text, at):
            if start > at and not text[start:end].isspace():
                return start
        return self._stretch(text, at)[1]

    def before(self, text: str, at: int) -> int:
        """Where this word begins, or from its beginning the one before."""
        for start, end in reversed(self._around(text, at)):
            if start < at and not text[start:end].isspace():
                return start
        return self._stretch(text, at)[0]

    def _around(self, text: str, at: int) -> list[Span]:
        left, right = self._stretch(text, at)
        return [Span(left + start, left + end) for start, end in self._spans(text[left:right])]

    @staticmethod
    def _stretch(text: str, at: int) -> tuple[int, int]:
        """The run around `at` with a neighbour on each side, cut at spaces so that words stay whole."""
        left = at
        for _ in range(2):
            while left > 0 and text[left - 1].isspace() and at - left < REACH:
                left -= 1
            while left > 0 and not text[left - 1].isspace() and at - left < REACH:
                left -= 1
        right = at
        for _ in range(2):
            while right < len(text) and not text[right].isspace() and right - at < REACH:
                right += 1
            while right < len(text) and text[right].isspace() and right - at < REACH:
                right += 1
        return left, right
