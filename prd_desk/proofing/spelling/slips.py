"""How Thai is mistyped: what kind of slip an edit would undo, and how rare that kind is."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from prd_desk.proofing.shadow import SYMBOL_OF, SYMBOLS
from prd_desk.proofing.spelling.keyboard import related_pairs

if TYPE_CHECKING:
    from pathlib import Path

    from numpy.typing import NDArray

    from prd_desk.proofing.spelling.candidates import Edits, Stream

KINDS = (
    "dropped",
    "haplology",
    "extra",
    "doubled",
    "neighbour",
    "shift",
    "confusable",
    "other",
    "swapped",
    "run",
    "repeat",
    "two",
)
"""What the typist did: dropped a letter (of two alike: haplology), typed one too many (the same twice:
doubled), hit another one (on the neighbouring key, on the same key with or without shift, a confusable one,
any other), swapped two, dropped a syllable, repeated a run, made two slips close together."""


def _relations() -> NDArray[np.int8]:
    """Index into KINDS for typing one letter in place of another: (letter meant, letter typed)."""
    table = np.full((SYMBOLS, SYMBOLS), KINDS.index("other"), dtype=np.int8)
    for kind, a, b in related_pairs():
        table[SYMBOL_OF[a], SYMBOL_OF[b]] = table[SYMBOL_OF[b], SYMBOL_OF[a]] = KINDS.index(kind)
    return table


_RELATIONS = _relations()


def kinds_of(stream: Stream, e: Edits) -> NDArray[np.int8]:
    """For each edit, the index in KINDS of the slip that it undoes."""
    s, at = stream.symbols, e.at + stream.offset
    kind = np.full(len(e), KINDS.index("two"), dtype=np.int8)
    first = e.inserted[:, 0]
    one_in = (e.length == 1) & (e.removed == 0)
    alike = (first == s[at]) | (first == s[at - 1])
    kind[one_in] = np.where(alike[one_in], KINDS.index("haplology"), KINDS.index("dropped"))
    one_out = (e.length == 0) & (e.removed == 1)
    same = (s[at] == s[at - 1]) | (s[at] == s[at + 1])
    kind[one_out] = np.where(same[one_out], KINDS.index("doubled"), KINDS.index("extra"))
    for row in np.flatnonzero((e.length == 0) & (e.removed > 1)).tolist():
        a, run = int(at[row]), int(e.removed[row])
        cut = s[a : a + run]
        if (cut == s[a + run : a + 2 * run]).all() or (a >= run and (cut == s[a - run : a]).all()):
            kind[row] = KINDS.index("repeat")
    kind[(e.length > 1) & (e.removed == 0)] = KINDS.index("run")
    other = (e.length == 1) & (e.removed == 1)
    kind[other] = _RELATIONS[first[other], s[at[other]]]
    swapped = (e.length == 2) & (e.removed == 2) & (first == s[at + 1]) & (e.inserted[:, 1] == s[at])
    kind[swapped] = KINDS.index("swapped")
    return kind


def kind_of_substitution(meant: str, typed: str) -> str:
    """The kind of slip that typing `typed` for `meant` is."""
    return KINDS[int(_RELATIONS[SYMBOL_OF[meant], SYMBOL_OF[typed]])]


@dataclass(frozen=True, slots=True)
class SlipCosts:
    """Negative log probabilities: of each kind, of dropping or adding each letter, of typing one for another.

    The letter tables replace the kind's own cost for the kinds dropped, extra and the substitutions.
    Learned from slips found in the corpus; see `prd_desk.proofing.training.slips`.
    """

    kinds: NDArray[np.float64]
    dropped: NDArray[np.float64]
    extra: NDArray[np.float64]
    typed: NDArray[np.float64]

    def of(self, stream: Stream, e: Edits, kinds: NDArray[np.int8]) -> NDArray[np.float64]:
        """Cost of the slip that each edit undoes."""
        here, first = stream.symbols[e.at + stream.offset], e.inserted[:, 0]
        cost = self.kinds[kinds]
        dropped, extra = kinds == KINDS.index("dropped"), kinds == KINDS.index("extra")
        cost[dropped] = self.dropped[first[dropped]]
        cost[extra] = self.extra[here[extra]]
        other = (e.length == 1) & (e.removed == 1)
        cost[other] = self.typed[first[other], here[other]]
        return cost


def slip_costs_from(record: dict[str, Any]) -> SlipCosts:
    """From the JSON form: costs by kind, by letter where they are known. Raises KeyError or ValueError."""
    kinds = np.array([float(record["kinds"][kind]) for kind in KINDS])
    dropped = np.full(SYMBOLS, kinds[KINDS.index("dropped")])
    extra = np.full(SYMBOLS, kinds[KINDS.index("extra")])
    typed = kinds[_RELATIONS]
    for letter, cost in record["dropped"].items():
        dropped[SYMBOL_OF[letter]] = cost
    for letter, cost in record["extra"].items():
        extra[SYMBOL_OF[letter]] = cost
    for pair, cost in record["typed"].items():
        typed[SYMBOL_OF[pair[0]], SYMBOL_OF[pair[1]]] = cost
    return SlipCosts(kinds, dropped, extra, typed)


def load_slip_costs(path: Path) -> SlipCosts:
    """Read the file. Raises OSError, KeyError or ValueError."""
    return slip_costs_from(json.loads(path.read_text(encoding="utf-8")))
