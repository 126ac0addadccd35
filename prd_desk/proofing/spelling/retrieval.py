"""A static table from 64-bit keys to small values, in little more room than the values themselves.

A binary fuse structure (Graf & Lemire, "Binary Fuse Filters", 2022) used for retrieval: the value of a key is
the exclusive or of three cells. Part of the value is a fingerprint of the key, so that absent keys are
recognised with an error of 2 ** -fingerprint bits. Nothing is stored of the keys. About 1.13 cells a key.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Keys = NDArray[np.uint64]
    Cells = NDArray[np.uint32]
    Rows = NDArray[np.int64]

_FIRST = np.uint64(0xFF51AFD7ED558CCD)
_SECOND = np.uint64(0xC4CEB9FE1A85EC53)
_SHIFT = np.uint64(32)


def mix(keys: Keys, seed: int) -> Keys:
    """A 64-bit hash of each key (the finaliser of MurmurHash3)."""
    h = keys ^ np.uint64(seed)
    h ^= h >> np.uint64(33)
    h *= _FIRST
    h ^= h >> np.uint64(33)
    h *= _SECOND
    h ^= h >> np.uint64(33)
    return h


@dataclass(frozen=True, slots=True)
class Shape:
    """How cells are addressed: `segments` + 2 stretches of `2 ** segment_bits` cells each."""

    seed: int
    segment_bits: int
    segments: int

    @property
    def cells(self) -> int:
        """How many cells the table has."""
        return (self.segments + 2) << self.segment_bits

    def addresses(self, hashes: Keys) -> tuple[Rows, Rows, Rows]:
        """The three cells of each hash, in three neighbouring stretches."""
        bits = np.uint64(self.segment_bits)
        low = np.uint64((1 << self.segment_bits) - 1)
        base = ((hashes >> _SHIFT) * np.uint64(self.segments) >> _SHIFT) << bits
        step = np.uint64(1 << self.segment_bits)
        first = base + (hashes & low)
        second = base + step + ((hashes >> np.uint64(13)) & low)
        third = base + step + step + ((hashes >> np.uint64(26)) & low)
        return (
            first.view(np.int64),
            second.view(np.int64),
            third.view(np.int64),
        )  # numpy gathers these twice as fast


def shape_for(keys: int, seed: int) -> Shape:
    """A shape that nearly always can be filled; sizes as the paper advises."""
    n = max(keys, 64)
    segment_bits = min(18, max(4, int(np.log(n) / np.log(3.33) + 2.25)))
    factor = max(1.125, 0.875 + 0.25 * np.log(1e6) / np.log(n))
    segments = max(1, int(np.ceil(n * factor / (1 << segment_bits))) - 2)
    return Shape(seed, segment_bits, segments)


def fingerprints(hashes: Keys, bits: int) -> Cells:
    """`bits` of each hash that the addresses depend on least."""
    spread = hashes * np.uint64(0x9E3779B97F4A7C15)
    return (spread >> np.uint64(64 - bits)).astype(np.uint32)


def build(keys: Keys, values: Cells, value_bits: int, cell_bits: int, tries: int = 20) -> tuple[Shape, Cells]:
    """Cells such that the three of each key give its value below its fingerprint; keys must be distinct.

    Raises ValueError if no seed among `tries` works, which for distinct keys does not happen in practice.
    """
    for seed in range(1, tries + 1):
        shape = shape_for(len(keys), seed * 0x51ED270B)
        hashes = mix(keys, shape.seed)
        rounds = _peel(shape, hashes)
        if rounds is not None:
            stamped = values | (fingerprints(hashes, cell_bits - value_bits) << np.uint32(value_bits))
            return shape, _assign(shape, rounds, stamped, hashes)
    raise ValueError("keys are not distinct")


def _peel(shape: Shape, hashes: Keys) -> list[tuple[NDArray[np.int64], NDArray[np.int64]]] | None:
    """Rounds of (key, its own cell): each key's cell is touched by no key of a later round."""
    where = np.stack(shape.addresses(hashes))
    degree = np.bincount(where.ravel(), minlength=shape.cells).astype(np.int32)
    tangle = np.zeros(shape.cells, dtype=np.int64)
    for row in where:
        np.bitwise_xor.at(tangle, row, np.arange(len(hashes)))
    rounds: list[tuple[NDArray[np.int64], NDArray[np.int64]]] = []
    left = len(hashes)
    frontier = np.flatnonzero(degree == 1)
    while len(frontier):
        peeled, first = np.unique(tangle[frontier], return_index=True)
        rounds.append((peeled, frontier[first]))
        left -= len(peeled)
        touched = where[:, peeled].ravel()
        np.subtract.at(degree, touched, 1)
        np.bitwise_xor.at(tangle, touched, np.tile(peeled, 3))
        touched = np.unique(touched)
        frontier = touched[degree[touched] == 1]
    return rounds if left == 0 else None


def _assign(
    shape: Shape, rounds: list[tuple[NDArray[np.int64], NDArray[np.int64]]], values: Cells, hashes: Keys
) -> Cells:
    """Fill the cells, last peeled first: by then only the key's own cell is still free."""
    cells = np.zeros(shape.cells, dtype=np.uint32)
    for peeled, own in reversed(rounds):
        a, b, c = shape.addresses(hashes[peeled])
        cells[own] = values[peeled] ^ cells[a] ^ cells[b] ^ cells[c]
    return cells
