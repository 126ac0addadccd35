"""How often each run of symbols occurs in the corpus."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from prd_desk.proofing.shadow import BITS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray

    from prd_desk.proofing.shadow import Symbols


@dataclass(frozen=True, slots=True)
class Counts:
    """Distinct n-grams of one order, sorted by their packed key, with how often each occurs."""

    order: int
    keys: NDArray[np.uint64]
    counts: NDArray[np.int64]


def count_ngrams(stream: Symbols, highest: int) -> Iterator[Counts]:
    """Counts of orders 1 to `highest`; the first symbol of an n-gram stands in the key's highest bits.

    Needs 16 bytes a symbol of working memory; sorting 200 million keys takes seconds.
    """
    wide = stream.astype(np.uint64)
    keys = wide.copy()
    for order in range(1, min(highest, len(stream)) + 1):
        if order > 1:
            keys = (keys[:-1] << np.uint64(BITS)) | wide[order - 1 :]
        ranked = np.sort(keys)
        edges = np.flatnonzero(np.concatenate(([True], ranked[1:] != ranked[:-1])))
        yield Counts(order, ranked[edges], np.diff(np.append(edges, len(ranked))))
