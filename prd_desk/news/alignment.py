"""Which items of an old sequence are which of a new one: the same, reworded, moved, gone or added.

Items are paragraphs, words, photos, people. Every step is bounded: a hostile text costs what a long one does.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterator, Sequence

    Likeness = Callable[[int, int], float]
    """How much an old item (by index) is like a new one, from 0 to 1."""

ALIKE = 0.35
"""From so much likeness on, two items in the same place are one that was reworded."""

MOVED_ALIKE = 0.6
"""An item elsewhere must be more like it, to be the same one moved."""

_MOST_CELLS = 10_000
"""Old times new items that difflib, which can be quadratic and worse, is given at once."""
_ALL_CELLS = 400_000
"""And altogether."""
_DEEPEST = 40
_MOST_COMPARED = 400
"""Old times new items of a gap that are all compared; in a larger one those at about the same place."""
_BAND = 2


class Match(NamedTuple):
    """One old item is one new item, by their indices."""

    old: int
    new: int


@dataclass(frozen=True, slots=True)
class Alignment:
    """What is what. `kept` is in order on both sides; `moved` stands elsewhere; the rest went or came."""

    kept: tuple[Match, ...]
    moved: tuple[Match, ...]


class _Gap(NamedTuple):
    """Items between two that are settled: half-open ranges of the old and the new indices."""

    old_start: int
    old_end: int
    new_start: int
    new_end: int

    def cells(self) -> int:
        return (self.old_end - self.old_start) * (self.new_end - self.new_start)


def align(old: Sequence[Hashable], new: Sequence[Hashable], likeness: Likeness) -> Alignment:
    """Equal items first, then those that are alike in the gaps between them, then those that moved."""
    kept = common(old, new)
    alike: list[Match] = []
    for gap in _gaps(kept, len(old), len(new)):
        alike += _alike_within(gap, likeness)
    kept = sorted(kept + alike)
    moved = _moved(old, new, kept, likeness)
    return Alignment(tuple(kept), tuple(moved))


def common(old: Sequence[Hashable], new: Sequence[Hashable]) -> list[Match]:
    """Equal items in the same order on both sides, as many as can be found in bounded time.

    Items that are unique on both sides are found first, as readers find them (Bram Cohen's patience diff).
    """
    found: list[Match] = []
    cells = _ALL_CELLS
    waiting = [(_Gap(0, len(old), 0, len(new)), 0)]
    while waiting:
        whole, depth = waiting.pop()
        gap = _trimmed(old, new, whole, found)
        if not gap.cells():
            continue
        unique = _unique(old, new, gap) if depth < _DEEPEST else []
        if unique:
            found += unique
            waiting += [(each, depth + 1) for each in _between(unique, gap)]
        elif gap.cells() <= min(_MOST_CELLS, cells):
            cells -= gap.cells()
            found += _by_difflib(old, new, gap)
    return sorted(found)


def _trimmed(old: Sequence[Hashable], new: Sequence[Hashable], gap: _Gap, found: list[Match]) -> _Gap:
    """The gap without what is equal at its beginning and end, which goes into `found`."""
    old_start, old_end, new_start, new_end = gap
    while old_start < old_end and new_start < new_end and old[old_start] == new[new_start]:
        found.append(Match(old_start, new_start))
        old_start, new_start = old_start + 1, new_start + 1
    while old_start < old_end and new_start < new_end and old[old_end - 1] == new[new_end - 1]:
        old_end, new_end = old_end - 1, new_end - 1
        found.append(Match(old_end, new_end))
    return _Gap(old_start, old_end, new_start, new_end)


def _unique(old: Sequence[Hashable], new: Sequence[Hashable], gap: _Gap) -> list[Match]:
    """Items that occur once on each side of the gap, the longest chain of them that is in order on both."""
    olds, news = old[gap.old_start : gap.old_end], new[gap.new_start : gap.new_end]
    old_counts, new_counts = Counter(olds), Counter(news)
    places = {item: at for at, item in enumerate(news, gap.new_start) if new_counts[item] == 1}
    matches = [
        Match(at, places[item])
        for at, item in enumerate(olds, gap.old_start)
        if old_counts[item] == 1 and item in places
    ]
    return _longest_rising(matches)


def _longest_rising(matches: list[Match]) -> list[Match]:
    """The longest chain of matches, given in the order of the old, whose new indices rise."""
    ends: list[int] = []
    heads: list[int] = []
    before: list[int] = []
    for index, match in enumerate(matches):
        length = bisect_left(ends, match.new)
        before.append(heads[length - 1] if length else -1)
        ends[length : length + 1] = [match.new]
        heads[length : length + 1] = [index]
    chain: list[Match] = []
    at = heads[-1] if heads else -1
    while at >= 0:
        chain.append(matches[at])
        at = before[at]
    return chain[::-1]


def _by_difflib(old: Sequence[Hashable], new: Sequence[Hashable], gap: _Gap) -> Iterator[Match]:
    matcher = SequenceMatcher(
        None, old[gap.old_start : gap.old_end], new[gap.new_start : gap.new_end], autojunk=False
    )
    for block in matcher.get_matching_blocks():
        for step in range(block.size):
            yield Match(gap.old_start + block.a + step, gap.new_start + block.b + step)


def _between(matches: Sequence[Match], gap: _Gap) -> Iterator[_Gap]:
    """The gaps that the matches, in order, leave of a larger one."""
    old_at, new_at = gap.old_start, gap.new_start
    for old, new in (*matches, Match(gap.old_end, gap.new_end)):
        if old > old_at or new > new_at:
            yield _Gap(old_at, old, new_at, new)
        old_at, new_at = old + 1, new + 1


def _gaps(kept: Sequence[Match], old_length: int, new_length: int) -> Iterator[_Gap]:
    return _between(kept, _Gap(0, old_length, 0, new_length))


def _alike_within(gap: _Gap, likeness: Likeness) -> list[Match]:
    """Items of a gap that are alike, the likest first, none of them crossing another."""
    scored: list[tuple[float, Match]] = []
    for match in _neighbours(gap):
        score = likeness(*match)
        if score >= ALIKE:
            scored.append((score, match))
    taken: list[Match] = []
    for _, match in sorted(scored, key=lambda each: (-each[0], each[1])):
        at = bisect_left(taken, match)
        after_last = at == 0 or (taken[at - 1].old < match.old and taken[at - 1].new < match.new)
        before_next = at == len(taken) or (match.old < taken[at].old and match.new < taken[at].new)
        if after_last and before_next:
            taken.insert(at, match)
    return taken


def _neighbours(gap: _Gap) -> Iterator[Match]:
    """What is worth comparing: all of a small gap, what stands at about the same place in a large one."""
    olds, news = gap.old_end - gap.old_start, gap.new_end - gap.new_start
    for old in range(olds):
        first, last = 0, news
        if gap.cells() > _MOST_COMPARED:
            middle = old * news // olds
            first, last = max(0, middle - _BAND), min(news, middle + _BAND + 1)
        for new in range(first, last):
            yield Match(gap.old_start + old, gap.new_start + new)


def _moved(
    old: Sequence[Hashable], new: Sequence[Hashable], kept: Sequence[Match], likeness: Likeness
) -> list[Match]:
    """Of the items that are left those that are the same, and then those that are much alike."""
    olds, news = _left(kept, len(old), len(new))
    places: dict[Hashable, list[int]] = {}
    for at in news:
        places.setdefault(new[at], []).append(at)
    moved: list[Match] = []
    for at in olds:
        others = places.get(old[at])
        if others and likeness(at, others[0]) >= MOVED_ALIKE:
            moved.append(Match(at, others.pop(0)))
    olds, news = _left((*kept, *moved), len(old), len(new))
    if len(olds) * len(news) <= _MOST_COMPARED:
        scored = sorted(((likeness(a, b), Match(a, b)) for a in olds for b in news), reverse=True)
        for score, match in scored:
            free = all(match.old != other.old and match.new != other.new for other in moved)
            if free and score >= MOVED_ALIKE:
                moved.append(match)
    return sorted(moved)


def _left(matches: Sequence[Match], old_length: int, new_length: int) -> tuple[list[int], list[int]]:
    """Indices on both sides that no match holds."""
    olds, news = {match.old for match in matches}, {match.new for match in matches}
    return [i for i in range(old_length) if i not in olds], [j for j in range(new_length) if j not in news]


class TextLikeness:
    """How alike two texts of two lists are: the share of their three-letter runs that they have in common."""

    __slots__ = ("_new", "_new_runs", "_old", "_old_runs")

    def __init__(self, old: Sequence[str], new: Sequence[str]) -> None:
        self._old, self._new = old, new
        self._old_runs: dict[int, Counter[str]] = {}
        self._new_runs: dict[int, Counter[str]] = {}

    def __call__(self, old: int, new: int) -> float:
        """Likeness of the old text and the new one, by index; nothing is like a blank text."""
        if old not in self._old_runs:
            self._old_runs[old] = _runs(self._old[old])
        if new not in self._new_runs:
            self._new_runs[new] = _runs(self._new[new])
        return _share(self._old_runs[old], self._new_runs[new])


def text_likeness(old: str, new: str) -> float:
    """How alike two texts are, from 0 to 1."""
    return _share(_runs(old), _runs(new))


def _runs(text: str) -> Counter[str]:
    bare = " ".join(text.split())
    return Counter(bare[max(at, 0) : at + 3] for at in range(-2 if bare else 0, len(bare)))


def _share(old: Counter[str], new: Counter[str]) -> float:
    if len(new) < len(old):
        old, new = new, old
    total = old.total() + new.total()
    shared = sum(min(count, new[run]) for run, count in old.items() if run in new)
    return 2 * shared / total if total else 0.0
