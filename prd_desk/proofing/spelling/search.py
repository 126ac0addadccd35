"""Where and how to look for edits: two rounds over the stream, cheap tests first."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from prd_desk.proofing.shadow import BREAK
from prd_desk.proofing.spelling.candidates import (
    WIDEST,
    Edits,
    Stream,
    doubtful,
    edits,
    joined,
    letter_edits,
    neighbourhood,
    no_edits,
    related_edits,
    removals,
    repeats,
    runs,
    swaps,
)

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from prd_desk.proofing.spelling.candidates import Ints

    Gains = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Reach:
    """How far the search goes; scores and gains are natural logarithms."""

    doubt: float = -4.5
    """A symbol that scores below this is looked into."""
    grave_doubt: float = -6.0
    """Below this a dropped syllable is tried, too."""
    starts: int = 2
    """First letters of a dropped syllable that are tried at each place."""
    back: int = 3
    """How many symbols before a doubtful one the slip may stand."""
    letters: int = 9
    """Likeliest letters tried at each place."""
    letter: float = -6.5
    """Letters less likely than this are not tried."""
    ahead: int = 3
    """Symbols behind the edit in the first, cheap test …"""
    first_gain: float = 2.0
    """… and what must be won there."""
    gain: float = 3.0
    """What must be won in full."""


DEFAULT = Reach()


def search(stream: Stream, reach: Reach = DEFAULT) -> tuple[Edits, Gains]:
    """Edits worth judging, with the log probability that each wins."""
    found, gains = _first_round(stream, reach)
    if not len(found):
        return found, gains
    more, more_gains = _second_round(stream, found, gains, reach)
    if len(more):
        found, gains = joined([found, more]), np.concatenate((gains, more_gains))
    good = gains > reach.gain
    return found.take(good), gains[good]


def _passing(stream: Stream, e: Edits, reach: Reach) -> Edits:
    """Edits that already win something on the next few symbols."""
    return e.take(stream.gains(e, reach.ahead) > reach.first_gain) if len(e) else e


def _first_round(stream: Stream, reach: Reach) -> tuple[Edits, Gains]:
    """Repeats anywhere; single slips and dropped syllables where there is doubt."""
    tried = [repeats(stream)]
    places = neighbourhood(doubtful(stream, reach.doubt), stream.size, reach.back)
    if len(places):
        tried += [
            letter_edits(stream, places, reach.letters, reach.letter),
            related_edits(stream, places),
            removals(stream, places),
            swaps(stream, places),
        ]
    grave = neighbourhood(doubtful(stream, reach.grave_doubt), stream.size, reach.back - 1)
    if len(grave):
        tried.append(runs(stream, grave, reach.starts, 5))
    tried = joined(tried)
    passing = _passing(stream, tried, reach)
    return passing, stream.gains(passing)


def _second_round(stream: Stream, found: Edits, gains: Gains, reach: Reach) -> tuple[Edits, Gains]:
    """Two slips close together: the best edits are made, and what still surprises beside them is searched.

    All the edited windows are laid end to end and searched as one text.
    """
    seeds = _seeds(found, gains)
    c = stream.context
    rows, lengths = stream.rows(found.take(seeds), c + 4)
    beyond: NDArray[np.bool_] = np.arange(rows.shape[1], dtype=np.int64) >= lengths[:, None]
    rows[beyond] = BREAK
    still = (stream.model.score_rows(rows, c, lengths) < reach.doubt).any(axis=1)
    seeds, rows = seeds[still], rows[still]
    if not len(seeds):
        return no_edits(), np.zeros(0)
    width = rows.shape[1]
    laid = Stream(stream.model, rows.ravel())
    doubt = doubtful(laid, reach.doubt)
    doubt = doubt[(doubt % width >= c) & (doubt % width < c + 8)]
    places = neighbourhood(doubt, laid.size, 2)
    if not len(places):
        return no_edits(), np.zeros(0)
    tried = joined(
        [
            letter_edits(laid, places, reach.letters, reach.letter),
            related_edits(laid, places),
            removals(laid, places),
            swaps(laid, places),
        ]
    )
    passing = _passing(laid, tried, reach)
    passing = passing.take(laid.gains(passing) > reach.gain)
    both = _combined(found.take(seeds), rows, passing, c)
    return both, stream.gains(both)


def _seeds(found: Edits, gains: Gains, least: float = 4.0, per_place: int = 4) -> Ints:
    """Rows of the best edits of each neighbourhood."""
    taken: dict[int, int] = {}
    seeds: list[int] = []
    for row in map(int, np.argsort(-gains)):
        if gains[row] < least:
            break
        place = int(found.at[row]) // 6
        if taken.get(place, 0) < per_place:
            taken[place] = taken.get(place, 0) + 1
            seeds.append(row)
    return np.array(seeds, dtype=np.int64)


def _combined(first: Edits, rows: NDArray[np.uint8], second: Edits, context: int) -> Edits:
    """One edit of the stream for each edit `second` of an edited window (a row of `rows`)."""
    width = rows.shape[1]
    columns: list[tuple[int, int, NDArray[np.uint8]]] = []
    for k in range(len(second)):
        row, at = divmod(int(second.at[k]), width)
        removed, inserted = int(second.removed[k]), second.inserted[k][: int(second.length[k])]
        first_end = context + int(first.length[row])
        start, end = min(at, context), max(at + removed, first_end)
        if start < context - 3 or end > context + 9:
            continue
        both = np.concatenate((rows[row][start:at], inserted, rows[row][at + removed : end]))
        if len(both) <= WIDEST:
            before = context - start
            columns.append(
                (int(first.at[row]) - before, before + int(first.removed[row]) + end - first_end, both)
            )
    if not columns:
        return no_edits()
    inserted = np.stack([np.pad(both, (0, WIDEST - len(both))) for _, _, both in columns])
    return edits(
        np.array([at for at, _, _ in columns]),
        np.array([removed for _, removed, _ in columns]),
        inserted,
        np.array([len(both) for _, _, both in columns]),
    )
