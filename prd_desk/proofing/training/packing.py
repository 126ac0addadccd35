"""From an estimated model to the compact tables that ship."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from prd_desk.proofing.shadow import BITS, SYMBOL_OF, SYMBOLS
from prd_desk.proofing.spelling.language_model import (
    DIRECT_UP_TO,
    EMPTY,
    FOLLOWERS,
    Packing,
    Table,
    direct_index,
    save_language_model,
)
from prd_desk.proofing.spelling.retrieval import Shape, build

if TYPE_CHECKING:
    from pathlib import Path

    from numpy.typing import NDArray

    from prd_desk.proofing.shadow import Symbols
    from prd_desk.proofing.training.estimating import Level

WITH_BACKOFF = Packing(cell=24, log_p=7, backoff=5)
DIRECT = Packing(cell=16, log_p=8, backoff=7)
TOP = Packing(cell=16, log_p=6, backoff=0)
"""The highest order is no context of anything, so it needs no backoff and a narrower cell."""
_SAMPLE = 200_000
_NO_CELLS = np.zeros(0, dtype=np.uint8)


def pack(levels: list[Level], path: Path, notes: dict[str, Any]) -> None:
    """Quantise, build one table an order, write the model file."""
    tables = [
        _direct(level) if level.order <= DIRECT_UP_TO else _hashed(level, top=level is levels[-1])
        for level in levels
    ]
    save_language_model(tables, _followers(levels[2]), path, notes)


def _direct(level: Level) -> Table:
    """A short order as an array over all keys."""
    p_codes, p_book = _quantise(level.log_p, DIRECT.log_p)
    b_codes, b_book = _quantise(level.backoff, DIRECT.backoff)
    cells = np.full(SYMBOLS**level.order, EMPTY, dtype=np.uint16)
    cells[direct_index(level.keys)] = (p_codes << np.uint32(DIRECT.backoff) | b_codes).astype(np.uint16)
    return Table(Shape(0, 0, 0), DIRECT, cells, _NO_CELLS, p_book, b_book)


def _hashed(level: Level, *, top: bool) -> Table:
    """A longer order as a retrieval table."""
    packing = TOP if top else WITH_BACKOFF
    p_codes, p_book = _quantise(level.log_p, packing.log_p)
    b_codes, b_book = _quantise(level.backoff, packing.backoff)
    values = (p_codes << np.uint32(packing.backoff)) | b_codes
    shape, cells = build(level.keys, values, packing.value, packing.cell)
    high = (cells >> 16).astype(np.uint8) if packing.cell > 16 else _NO_CELLS
    return Table(shape, packing, (cells & 0xFFFF).astype(np.uint16), high, p_book, b_book)


def _followers(trigrams: Level) -> Symbols:
    """The commonest Thai letters after each two symbols."""
    counts = np.zeros((1 << (2 * BITS), 1 << BITS), dtype=np.int64)
    counts[trigrams.keys >> np.uint64(BITS), trigrams.keys & np.uint64((1 << BITS) - 1)] = trigrams.counts
    letters = np.array(sorted(SYMBOL_OF.values()))
    overall = counts.sum(axis=0) / counts.sum()  # where a pair has too few followers, common letters fill up
    table = np.zeros((SYMBOLS, SYMBOLS, FOLLOWERS), dtype=np.uint8)
    for first in range(SYMBOLS):
        block = counts[first << BITS : (first << BITS) + SYMBOLS][:, letters] + overall[letters]
        table[first] = letters[np.argsort(-block, axis=1)[:, :FOLLOWERS]]
    return table


def _quantise(values: NDArray[np.float64], bits: int) -> tuple[NDArray[np.uint32], NDArray[np.float32]]:
    """Codes and a codebook of 2 ** bits values with small squared error (Lloyd's iteration on a sample)."""
    if not bits:
        return np.zeros(len(values), dtype=np.uint32), np.zeros(1, dtype=np.float32)
    sample = np.sort(values[:: max(1, len(values) // _SAMPLE)])
    half = 1 << (bits - 1)
    by_rank: NDArray[np.float64] = np.quantile(sample, np.linspace(0, 1, half))
    by_range = np.linspace(float(sample[0]), float(sample[-1]), half)
    book = np.unique(np.concatenate((by_rank, by_range)))
    for _ in range(12):
        cell = np.searchsorted((book[1:] + book[:-1]) / 2, sample)
        sums = np.bincount(cell, weights=sample, minlength=len(book))
        sizes = np.bincount(cell, minlength=len(book))
        book = np.where(sizes > 0, sums / np.maximum(sizes, 1), book)
    codes = np.searchsorted((book[1:] + book[:-1]) / 2, values)
    full = np.pad(book, (0, (1 << bits) - len(book)), mode="edge")  # a false hit may name any code
    return codes.astype(np.uint32), full.astype(np.float32)
