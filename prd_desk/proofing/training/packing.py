"""From an estimated model to the compact tables that ship."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from prd_desk.proofing.spelling.language_model import Packing, Table, save_language_model
from prd_desk.proofing.spelling.retrieval import build, fingerprints, mix

if TYPE_CHECKING:
    from pathlib import Path

    from numpy.typing import NDArray

    from prd_desk.proofing.training.estimating import Level

WITH_BACKOFF = Packing(cell=24, log_p=7, backoff=5)
TOP = Packing(cell=16, log_p=6, backoff=0)
"""The highest order is no context of anything, so it needs no backoff and a narrower cell."""
_SAMPLE = 200_000


def pack(levels: list[Level], path: Path, notes: dict[str, Any]) -> None:
    """Quantise, build one table an order, write the model file."""
    packed: list[tuple[Table, NDArray[np.uint32]]] = []
    for level in levels:
        packing = TOP if level is levels[-1] else WITH_BACKOFF
        p_codes, p_book = _quantise(level.log_p, packing.log_p)
        b_codes, b_book = _quantise(level.backoff, packing.backoff)
        values = (p_codes << np.uint32(packing.backoff)) | b_codes
        shape, cells = build(level.keys, values, packing.value, packing.cell)
        empty = Table(shape, packing, np.zeros(0, "<u2"), np.zeros(0, np.uint8), p_book, b_book)
        packed.append((empty, cells))
    save_language_model(packed, path, notes)


def _quantise(values: NDArray[np.float64], bits: int) -> tuple[NDArray[np.uint32], NDArray[np.float32]]:
    """Codes and a codebook of 2 ** bits values with small squared error (Lloyd's iteration on a sample)."""
    if not bits:
        return np.zeros(len(values), dtype=np.uint32), np.zeros(1, dtype=np.float32)
    sample = np.sort(values[:: max(1, len(values) // _SAMPLE)])
    book = np.unique(np.concatenate((np.quantile(sample, np.linspace(0, 1, 1 << (bits - 1))),
                                     np.linspace(sample[0], sample[-1], 1 << (bits - 1)))))
    for _ in range(12):
        cell = np.searchsorted((book[1:] + book[:-1]) / 2, sample)
        sums = np.bincount(cell, weights=sample, minlength=len(book))
        sizes = np.bincount(cell, minlength=len(book))
        book = np.where(sizes > 0, sums / np.maximum(sizes, 1), book)
    codes = np.searchsorted((book[1:] + book[:-1]) / 2, values)
    full = np.pad(book, (0, (1 << bits) - len(book)), mode="edge")  # a false hit may name any code
    return codes.astype(np.uint32), full.astype(np.float32)
