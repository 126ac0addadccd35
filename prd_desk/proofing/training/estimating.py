"""From counts to an n-gram model with backoff: discounted probabilities, pruned by what each n-gram adds.

Interpolated modified Kneser-Ney discounts (Chen & Goodman 1999) on plain counts; n-grams whose probability
the shorter context nearly gives are left out ("weighted difference", Seymore & Rosenfeld 1996), and the
backoff weights are set so that what is left sums to one. All logarithms are natural.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np

from prd_desk.proofing.shadow import BITS, SYMBOLS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from numpy.typing import NDArray

    from prd_desk.proofing.training.counting import Counts

_ONE = np.uint64(BITS)


@dataclass(slots=True)
class Level:
    """All n-grams of one order: keys, log probability of the last symbol after the others, log backoff.

    `shorter[i]` is the row, one order below, of n-gram i without its first symbol; `context[i]` of that
    without its last.
    """

    order: int
    keys: NDArray[np.uint64]
    counts: NDArray[np.int64]
    log_p: NDArray[np.float64]
    shorter: NDArray[np.int64]
    context: NDArray[np.int64]
    backoff: NDArray[np.float64]


def estimate(counts: Iterable[Counts]) -> list[Level]:
    """Interpolated probabilities of every counted n-gram; backoff not set yet."""
    levels: list[Level] = []
    for c in counts:
        if c.order == 1:
            levels.append(_unigrams(c))
            continue
        below = levels[-1]
        mask = np.uint64((1 << (BITS * (c.order - 1))) - 1)
        shorter = np.searchsorted(below.keys, c.keys & mask)
        context = np.searchsorted(below.keys, c.keys >> _ONE)
        # A run at the very end of the stream may lack its follower, never its parts.
        log_p = _discounted(c, context, len(below.keys), below.log_p[shorter])
        levels.append(Level(c.order, c.keys, c.counts, log_p, shorter, context, np.zeros(len(c.keys))))
    return levels


def _unigrams(c: Counts) -> Level:
    """Order 1, with a little for symbols never seen."""
    log_p = np.log((c.counts + 0.5) / (c.counts.sum() + 0.5 * SYMBOLS))
    none = np.zeros(len(c.keys), dtype=np.int64)
    return Level(1, c.keys, c.counts, log_p, none, none, np.zeros(len(c.keys)))


def _discounted(
    c: Counts, context: NDArray[np.int64], contexts: int, log_shorter: NDArray[np.float64]
) -> NDArray[np.float64]:
    """Log of (count - discount) / total + held-back mass x shorter probability."""
    ones, twos, threes, fours = (int((c.counts == k).sum()) for k in (1, 2, 3, 4))
    y = ones / max(1, ones + 2 * twos)
    discounts = np.array(
        [
            0.0,
            1 - 2 * y * twos / max(1, ones),
            2 - 3 * y * threes / max(1, twos),
            3 - 4 * y * fours / max(1, threes),
        ]
    )
    discounts = np.clip(discounts, [0, 0.1, 0.2, 0.3], [0, 0.95, 1.9, 2.9])
    d = discounts[np.minimum(c.counts, 3)]
    total = np.bincount(context, weights=c.counts, minlength=contexts)
    held = np.bincount(context, weights=d, minlength=contexts) / np.maximum(total, 1)
    p = (c.counts - d) / total[context] + held[context] * np.exp(log_shorter)
    return np.log(p)


def prune(levels: list[Level], threshold: float, whole_up_to: int = 3) -> list[Level]:
    """Leave out n-grams that change total log likelihood by less than `threshold`; then set the backoffs.

    Orders up to `whole_up_to` stay. What a kept n-gram is made of stays too.
    """
    keep = [np.ones(len(level.keys), dtype=np.bool_) for level in levels]
    for i in range(len(levels) - 1, 0, -1):
        level = levels[i]
        if level.order > whole_up_to:
            # |gain|: what is rarer than the shorter context says matters as much as what is more frequent.
            gain = level.counts * np.abs(level.log_p - levels[i - 1].log_p[level.shorter])
            wanted = gain >= threshold
            keep[i] = wanted if i == len(levels) - 1 else (keep[i] | wanted)
        if i == len(levels) - 1 and level.order <= whole_up_to:
            continue
        if level.order - 1 > whole_up_to:
            below = np.zeros(len(levels[i - 1].keys), dtype=np.bool_)
            below[level.shorter[keep[i]]] = True
            below[level.context[keep[i]]] = True
            keep[i - 1] = below
    return _kept(levels, keep)


def _kept(levels: list[Level], keep: list[NDArray[np.bool_]]) -> list[Level]:
    """The rows that stay, renumbered, with backoff weights."""
    kept: list[Level] = []
    for i, level in enumerate(levels):
        rows = keep[i]
        if i == 0:
            kept.append(
                Level(1, level.keys, level.counts, level.log_p, level.shorter, level.context, level.backoff)
            )
            continue
        renumber = np.cumsum(keep[i - 1]) - 1
        shorter, context = renumber[level.shorter[rows]], renumber[level.context[rows]]
        new = Level(
            level.order,
            level.keys[rows],
            level.counts[rows],
            level.log_p[rows],
            shorter,
            context,
            np.zeros(int(np.count_nonzero(rows))),
        )
        kept.append(new)
    for below, level in pairwise(kept):
        p = np.bincount(level.context, weights=np.exp(level.log_p), minlength=len(below.keys))
        q = np.bincount(level.context, weights=np.exp(below.log_p[level.shorter]), minlength=len(below.keys))
        below.backoff[:] = np.log(np.maximum(1 - p, 1e-6) / np.maximum(1 - q, 1e-6))
        below.backoff[p == 0] = 0.0
    return kept
