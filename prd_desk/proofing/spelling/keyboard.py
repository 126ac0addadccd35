"""The Thai keyboard and the letters that are taken for one another.

The keys are those of the Kedmanee layout (TIS 820-2538). Confusable letters sound or look alike.
"""

from __future__ import annotations

from itertools import chain, combinations, pairwise, zip_longest
from typing import TYPE_CHECKING

import numpy as np

from prd_desk.proofing.shadow import SYMBOL_OF, SYMBOLS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from prd_desk.proofing.shadow import Symbols

PLAIN = ("ๅ/-ภถุึคตจขช", "ๆไำพะัีรนยบลฃ", "ฟหกดเ้่าสวง", "ผปแอิืทมใฝ")
SHIFTED = ("+๑๒๓๔ู฿๕๖๗๘๙", '๐"ฎฑธํ๊ณฯญฐ,ฅ', "ฤฆฏโฌ็๋ษศซ.", "()ฉฮฺ์?ฒฬฦ")
CONFUSABLE = (
    "ฎฏ", "ณน", "ศษส", "ใไ", "รล", "ซส", "ทธฒฑ", "ตฏถ", "ดฎต", "กค", "ขค", "ฆค", "พภผ", "ญย", "ยญ", "ฐถ",
    "ิี", "ึื", "ุู", "็้", "่้", "้๊", "์่", "้ั", "ัุ", "็ั", "ำม", "าำ", "เแ", "โไ", "ะั", "บป", "ชฉซ", "ผฝ", "พฟ", "ฬล",
    "ื่", "ี้", "ี่",
)  # fmt: skip
"""Letters and marks that are taken for one another by sound or shape."""


def _neighbours(layer: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    """Keys side by side in a row, and those that touch in the row below."""
    for row, below in zip_longest(layer, layer[1:], fillvalue=""):
        yield from pairwise(row)
        for i, key in enumerate(row):
            yield from ((key, other) for other in below[max(0, i - 1) : i + 1])


def related_pairs() -> Iterator[tuple[str, str, str]]:
    """Letters mistyped for one another, either way, as (kind, letter, letter); a later kind overrules."""
    related = [
        ("neighbour", chain(_neighbours(SHIFTED), _neighbours(PLAIN))),
        (
            "shift",
            chain.from_iterable(zip(*rows, strict=True) for rows in zip(PLAIN, SHIFTED, strict=True)),
        ),
        ("confusable", chain.from_iterable(combinations(group, 2) for group in CONFUSABLE)),
    ]
    for kind, pairs in related:
        for a, b in pairs:
            if a in SYMBOL_OF and b in SYMBOL_OF and a != b:
                yield kind, a, b


def _related() -> Symbols:
    """For each symbol the letters related to it, filled with 0: (SYMBOLS, most)."""
    letters: list[set[int]] = [set() for _ in range(SYMBOLS)]
    for _, a, b in related_pairs():
        letters[SYMBOL_OF[a]].add(SYMBOL_OF[b])
        letters[SYMBOL_OF[b]].add(SYMBOL_OF[a])
    table = np.zeros((SYMBOLS, max(map(len, letters))), dtype=np.uint8)
    for symbol, others in enumerate(letters):
        table[symbol, : len(others)] = sorted(others)
    return table


RELATED = _related()
"""Letters that may have been meant where a symbol stands."""
