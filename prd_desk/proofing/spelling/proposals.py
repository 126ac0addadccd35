"""From edits of symbols to proposals about words, with what a judge needs to know about each."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np

from prd_desk.proofing.finding import Span
from prd_desk.proofing.shadow import LETTER_OF, Shadow
from prd_desk.proofing.spelling.slips import KINDS, kinds_of
from prd_desk.proofing.spelling.surroundings import after_place, after_title, beside_foreign, quoted
from prd_desk.proofing.words import word_spans

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from prd_desk.proofing.spelling.candidates import Edits, Stream
    from prd_desk.proofing.spelling.lexicon import Lexicon
    from prd_desk.proofing.spelling.slips import SlipCosts

FEATURES = (
    "gain", "gain_root", "slip", "floor_after", "mean_after", "mean_before", "rarity_before",
    "rarity_after", "unknown_before", "unknown_after", "pieces_fewer", "again", "right_elsewhere",
    "name_after_title", "place_name", "quoted", "foreign", "known_name", "gap", "long_word_before",
    "touches_space", "letters_moved",
)  # fmt: skip
"""What the judge weighs, in order."""
ALTERNATIVES = 5
_STRETCH = re.compile(r"[^\n\r\u2029 ]*")
_REACH = 36
_APART = 3
"""Edits at most this many symbols apart compete."""


class Occurrences:
    """How often strings occur in a document; each is counted once, in the first LONGEST code points."""

    LONGEST = 200_000

    def __init__(self, document: str) -> None:
        self._document = document[: self.LONGEST]
        self._counts: dict[str, int] = {}

    def count(self, string: str) -> int:
        """Occurrences of a non-empty string."""
        known = self._counts.get(string)
        if known is None:
            known = self._counts[string] = self._document.count(string)
        return known


@dataclass(frozen=True, slots=True)
class Proposal:
    """One place, the words that could stand there (best first), and the judge's features of the best."""

    span: Span
    suggestions: tuple[str, ...]
    kind: str
    features: NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class _Words:
    """A replacement widened to whole words."""

    span: Span
    replacement: str
    before: tuple[str, ...]
    after: tuple[str, ...]


def proposals(
    text: str, document: Occurrences, shadow: Shadow, stream: Stream,
    found: tuple[Edits, NDArray[np.float64]], slips: SlipCosts, lexicon: Lexicon,
) -> list[Proposal]:  # fmt: skip
    """The best edit of each place with its runners-up; `document` is all the text that belongs together."""
    e, gains = found
    kinds = kinds_of(stream, e)
    costs = slips.of(stream, e, kinds)
    worth: NDArray[np.float64] = gains - costs
    rows, lengths = stream.rows(e, stream.context)
    after = stream.model.score_rows(rows, stream.context, lengths)
    out: list[Proposal] = []
    for group in _groups(e, worth):
        best = group[0]
        words = _whole_words(text, shadow, e, best)
        if words is None or _is_shorthand(text, words, KINDS[int(kinds[best])]):
            continue
        gap = float(
            worth[best] - max((float(worth[k]) for k in group[1:]), default=float(worth[best]) - 10.0)
        )
        scores = after[best][: int(e.length[best]) + stream.context]
        before = stream.scores[stream.offset + int(e.at[best]) :][: int(e.removed[best]) + stream.context]
        features = _features(text, document, words, lexicon, float(gains[best]), scores, before)
        features[2], features[18] = costs[best], min(gap, 10.0)
        features[21] = float(max(e.length[best], e.removed[best]))
        out.append(
            Proposal(
                words.span, _suggestions(text, shadow, e, group, words), KINDS[int(kinds[best])], features
            )
        )
    return out


def _groups(e: Edits, worth: NDArray[np.float64]) -> list[list[int]]:
    """Edits that compete for the same place, best first in each group."""
    groups: list[list[int]] = []
    home: dict[int, int] = {}  # which group each place belongs to
    for row in map(int, np.argsort(-worth)):
        near = range(int(e.at[row]), int(e.at[row] + e.removed[row]) + 1)
        group = min((home[place] for place in near if place in home), default=None)
        if group is None:
            group = len(groups)
            groups.append([])
            for place in range(near.start - _APART, near.stop + _APART):
                home.setdefault(place, group)
        groups[group].append(row)
    return groups


def _text_of(e: Edits, row: int) -> str:
    return "".join(LETTER_OF[s] for s in map(int, e.inserted[row][: int(e.length[row])]))


def _edit_in_text(shadow: Shadow, e: Edits, row: int) -> tuple[Span, str]:
    """The edit as a span of code points and what replaces it."""
    at, removed = int(e.at[row]), int(e.removed[row])
    return shadow.span(at, at + removed), _text_of(e, row)


def _whole_words(text: str, shadow: Shadow, e: Edits, row: int) -> _Words | None:
    """Widen an edit to the words it touches, before and after; None where it would touch what was folded."""
    span, new = _edit_in_text(shadow, e, row)
    if any(c in "0a?\n" for c in new):
        return None
    left = max(0, span.start - _REACH)
    left += max(text[left : span.start].rfind(c) for c in " \n\r\u2029\u00a0") + 1
    tail = _STRETCH.match(text, span.end)
    right = min(tail.end() if tail else span.end, span.end + _REACH)
    old_borders = _borders(text[left:right], left)
    edited = text[left : span.start] + new + text[span.end : right]
    grown = len(new) - (span.end - span.start)
    new_borders = _borders(edited, left)
    start = max((b for b in old_borders if b <= span.start and b in new_borders), default=left)
    end = min((b for b in old_borders if b >= span.end and b + grown in new_borders), default=right)
    before = _pieces(old_borders, start, end, text, 0)
    after = _pieces(new_borders, start, end + grown, edited, left)
    first, last = _shown(text, span, new_borders, grown, (left, right))
    return _Words(Span(first, last), text[first : span.start] + new + text[span.end : last], before, after)


def _shown(text: str, span: Span, borders: set[int], grown: int, stretch: tuple[int, int]) -> tuple[int, int]:
    """The words of the right text that an edit touches: a slip may glue its neighbours to it.

    borders: of the edited text; grown: how much longer the edit makes it; stretch: where it was cut.
    Where the edit is a whole word of its own, or leaves nothing, a neighbour is shown with it.
    """
    left, right = stretch
    first = max((b for b in borders if b <= span.start), default=left)
    last = min((b - grown for b in borders if b - grown >= span.end), default=right)
    if last - first + grown > 0 and first < last:
        return first, last
    belongs_before = text[span.start : span.start + 1] == text[max(0, span.start - 1) : span.start]
    if belongs_before and first > left:
        return max(b for b in borders if b < first), last
    return first, min((b - grown for b in borders if b - grown > last), default=right)


def _is_shorthand(text: str, words: _Words, kind: str) -> bool:
    """Whether the edit would tamper with an abbreviation or ฯ, or would drop a word that is not a repeat."""
    start, end = words.span
    if not words.replacement.strip() and kind != "repeat":
        return True
    old = text[start:end].strip()
    beside_point = "." in text[max(0, start - 1) : end + 1]
    return (beside_point and len(old.replace(".", "")) <= 3) or old in ("ฯ", "ๆ")


def _borders(stretch: str, offset: int) -> set[int]:
    return {offset, *(offset + s.end for s in word_spans(stretch))}


def _pieces(borders: set[int], start: int, end: int, text: str, origin: int) -> tuple[str, ...]:
    """The words between two borders; `origin` is the offset of `text` itself."""
    inside = sorted(b for b in borders if start <= b <= end)
    return tuple(text[a - origin : b - origin] for a, b in pairwise(inside))


def _suggestions(text: str, shadow: Shadow, e: Edits, group: list[int], words: _Words) -> tuple[str, ...]:
    """Up to five distinct replacements of the best edit's words."""
    out = [words.replacement]
    for row in group[1:]:
        span, new = _edit_in_text(shadow, e, row)
        if words.span.start <= span.start and span.end <= words.span.end:
            other = text[words.span.start : span.start] + new + text[span.end : words.span.end]
            if other not in out and other != text[words.span.start : words.span.end]:
                out.append(other)
        if len(out) == ALTERNATIVES:
            break
    return tuple(out)


def _features(
    text: str, document: Occurrences, words: _Words, lexicon: Lexicon, gain: float,
    after: NDArray[np.float32], before: NDArray[np.float32],
) -> NDArray[np.float64]:  # fmt: skip
    """Features in the order of FEATURES; slip, gap and letters_moved are filled in by the caller."""
    start, end = words.span
    old = text[start:end]
    rare_before = max((lexicon.rarity(w) for w in words.before if w.strip()), default=0.0)
    rare_after = max((lexicon.rarity(w) for w in words.after if w.strip()), default=0.0)
    unknown_before = sum(len(w) for w in words.before if w.strip() and not lexicon.knows(w))
    unknown_after = sum(len(w) for w in words.after if w.strip() and not lexicon.knows(w))
    values = (
        min(gain, 40.0),
        math.sqrt(max(gain, 0.0)),
        0.0,
        float(after.min()),
        float(after.mean()),
        float(before.mean()),
        rare_before,
        rare_after,
        unknown_before,
        unknown_after,
        len(words.before) - len(words.after),
        math.log(max(1, document.count(old))),
        math.log1p(document.count(words.replacement)) if words.replacement else 0.0,
        after_title(text, start),
        after_place(text, start),
        quoted(text, start, end),
        beside_foreign(text, start, end),
        any(lexicon.is_name(w) for w in (old, *words.before) if len(w) > 3),
        0.0,
        any(len(w) > 4 and lexicon.knows(w) for w in words.before),
        " " in old.strip() or " " in words.replacement,
        0.0,
    )
    return np.array(values, dtype=np.float64)
