"""Learning how Thai is mistyped from pairs of wrong and right words found in a corpus."""

from __future__ import annotations

import math
from collections import Counter
from typing import TYPE_CHECKING, Any

from prd_desk.proofing.shadow import SYMBOL_OF
from prd_desk.proofing.spelling.slips import KINDS, kind_of_substitution

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_PRIOR = 6.0
"""Weight of a kind's average against the counts of a single letter or pair."""
_EVEN = 1 / len(SYMBOL_OF)
_LEAST_PAIRS = 3
_CHOICES = {"neighbour": 6, "confusable": 3, "shift": 1, "other": len(SYMBOL_OF), "repeat": 4}
"""Letters (for repeats: lengths) that a kind chooses among."""
_UNSEEN = {"run": 6.5, "two": 11.0}
"""Kinds that the first pass over the corpus does not look for: measured on labelled articles instead."""


def learn(
    slips: Iterable[tuple[str, str, str]], frequency: Mapping[str, float], doubles: float
) -> dict[str, Any]:
    """Costs in the form that `slips.slip_costs_from` reads.

    slips: (wrong, right, kind) of one slip each; frequency: share of each letter in the corpus;
    doubles: share of letters that follow their like, the only ones that haplology can befall.
    """
    found = [s for s in slips if s[2] in KINDS]
    kinds = Counter(kind for _, _, kind in found)
    letters = _letters(found)
    costs = _kind_costs(kinds, doubles)
    substitutions = sum(letters["typed"].values())
    return {
        "version": 1,
        "learned_from": len(found),
        "kinds": {kind: round(cost, 3) for kind, cost in costs.items()},
        "dropped": {
            letter: _cost(letters["dropped"][letter], kinds["dropped"] * share, costs["dropped"])
            for letter, share in sorted(frequency.items())
        },
        "extra": {
            letter: _cost(letters["extra"][letter], kinds["extra"] * _EVEN, costs["extra"])
            for letter in sorted(frequency)
        },
        "typed": {
            pair: _cost(
                n,
                _expected(pair, substitutions, frequency, costs),
                costs[kind_of_substitution(pair[0], pair[1])],
            )
            for pair, n in sorted(letters["typed"].items())
            if n >= _LEAST_PAIRS and pair[0] in SYMBOL_OF and pair[1] in SYMBOL_OF
        },
    }


def _letters(found: Iterable[tuple[str, str, str]]) -> dict[str, Counter[str]]:
    """Which letter was dropped, came in, or was typed for which."""
    letters: dict[str, Counter[str]] = {"dropped": Counter(), "extra": Counter(), "typed": Counter()}
    for wrong, right, kind in found:
        same = zip(wrong, right, strict=False)
        at = next((i for i, (a, b) in enumerate(same) if a != b), min(len(wrong), len(right)))
        if kind == "dropped" and at < len(right):
            letters["dropped"][right[at]] += 1
        elif kind == "extra" and at < len(wrong):
            letters["extra"][wrong[at]] += 1
        elif len(wrong) == len(right) and at < len(wrong) and kind not in ("swapped", "two"):
            letters["typed"][right[at] + wrong[at]] += 1
    return letters


def _kind_costs(kinds: Counter[str], doubles: float) -> dict[str, float]:
    """Cost of each kind for one given place and letter."""
    total = sum(kinds.values())
    costs = {k: _UNSEEN.get(k, -math.log((kinds[k] + 1) / total)) for k in KINDS}
    costs["haplology"] += math.log(doubles)
    costs["extra"] -= math.log(_EVEN)  # which letter came in is a choice among all
    for kind, choices in _CHOICES.items():
        costs[kind] += math.log(choices)
    return costs


def _expected(pair: str, total: int, frequency: Mapping[str, float], costs: Mapping[str, float]) -> float:
    """How often a pair would occur if only its kind mattered."""
    every = math.exp(-costs[kind_of_substitution(pair[0], pair[1])])
    share = math.exp(-costs["neighbour"]) * 6 + math.exp(-costs["confusable"]) * 3 + math.exp(-costs["shift"])
    share += math.exp(-costs["other"]) * len(SYMBOL_OF)
    return total * frequency.get(pair[0], 1e-4) * every / share


def _cost(seen: int, expected: float, average: float) -> float:
    """A kind's cost, less what is seen more often than expected."""
    prior = _PRIOR * min(1.0, expected)
    return round(average - math.log((seen + prior) / (expected + prior)), 3)
