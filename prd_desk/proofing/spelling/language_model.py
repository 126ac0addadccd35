"""The character language model: how likely each symbol of a text is after the symbols before it.

One static table for each order holds fingerprint, probability and backoff of its n-grams (see `retrieval`).
The file is memory-mapped: nothing is read before it is needed, and processes share it.
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from prd_desk.messages import message
from prd_desk.proofing.parts import part_unreadable
from prd_desk.proofing.shadow import BITS, SYMBOLS
from prd_desk.proofing.spelling.retrieval import Shape, fingerprints, mix

if TYPE_CHECKING:
    from pathlib import Path

    from numpy.typing import NDArray

    from prd_desk.proofing.shadow import Symbols

    Floats = NDArray[np.float32]
    Ints = NDArray[np.int64]

MAGIC = b"PRDLM001"
HEADER_BYTES = 32_768
"""Room for the magic number, the header's length and its JSON; tables follow, one after the other."""
DIRECT_UP_TO = 3
"""Orders this short are plain arrays over all possible keys."""
FOLLOWERS = 24
"""Letters kept for each pair of symbols."""
EMPTY = np.uint16(0xFFFF)
NEVER_SEEN = -14.0
"""Log probability of a symbol that the corpus does not have."""


def direct_index(keys: NDArray[np.uint64]) -> NDArray[np.int64]:
    """Keys of up to DIRECT_UP_TO symbols as numbers to the base SYMBOLS, without the gaps that bits leave."""
    low = np.uint64((1 << BITS) - 1)
    base, bits = np.uint64(SYMBOLS), np.uint64(BITS)
    return (((keys >> (bits + bits)) * base + ((keys >> bits) & low)) * base + (keys & low)).view(np.int64)


@dataclass(frozen=True, slots=True)
class Packing:
    """Bits of a cell: a quantised log probability, a quantised backoff, and the rest fingerprint."""

    cell: int
    log_p: int
    backoff: int

    @property
    def value(self) -> int:
        """Bits that are not fingerprint."""
        return self.log_p + self.backoff

    @property
    def fingerprint(self) -> int:
        """Bits that tell a key from another."""
        return self.cell - self.value


@dataclass(frozen=True, slots=True)
class Table:
    """One order: cells as their low 16 bits and the 8 above (none in 16-bit cells); codebooks of values."""

    shape: Shape
    packing: Packing
    low: NDArray[np.uint16]
    high: NDArray[np.uint8]
    log_p: Floats
    backoff: Floats

    def find(self, keys: NDArray[np.uint64]) -> tuple[NDArray[np.int64], Floats, Floats]:
        """Rows of `keys` that are there (false hits: 1 in 2 ** fingerprint bits), their log p and backoff."""
        if self.shape.segments == 0:
            return self._find_direct(keys)
        hashes = mix(keys, self.shape.seed)
        a, b, c = self.shape.addresses(hashes)
        low, high = self.low, self.high
        cell = (low.take(a) ^ low.take(b) ^ low.take(c)).astype(np.uint32)
        if len(high):
            cell |= (high.take(a) ^ high.take(b) ^ high.take(c)).astype(np.uint32) << np.uint32(16)
        bits = self.packing
        hit = np.flatnonzero((cell >> np.uint32(bits.value)) == fingerprints(hashes, bits.fingerprint))
        cell = cell[hit]
        log_p = self.log_p[(cell >> np.uint32(bits.backoff)) & np.uint32((1 << bits.log_p) - 1)]
        return hit, log_p, self.backoff[cell & np.uint32((1 << bits.backoff) - 1)]

    def _find_direct(self, keys: NDArray[np.uint64]) -> tuple[NDArray[np.int64], Floats, Floats]:
        """Of a short order, whose cells are addressed by the key itself; a cell of all ones is empty."""
        cell = self.low.take(direct_index(keys))
        hit = np.flatnonzero(cell != EMPTY)
        cell = cell[hit]
        backoff = self.packing.backoff
        return hit, self.log_p[cell >> np.uint16(backoff)], self.backoff[cell & np.uint16((1 << backoff) - 1)]


@dataclass(frozen=True, slots=True)
class LanguageModel:
    """An n-gram model over the symbols of `shadow`; all scores are natural logarithms."""

    tables: tuple[Table, ...]
    followers: Symbols
    """The likeliest Thai letters after each two symbols, best first: (SYMBOLS, SYMBOLS, letters)."""

    @property
    def order(self) -> int:
        """The longest n-gram, in symbols."""
        return len(self.tables)

    def score(self, symbols: Symbols) -> Floats:
        """Log probability of each symbol after up to `order - 1` before it: array of shape (n,)."""
        if not len(symbols):
            return np.zeros(0, dtype=np.float32)
        return self.score_rows(symbols[None, :])[0]

    def score_rows(self, rows: Symbols, first: int = 0, lengths: NDArray[np.int64] | None = None) -> Floats:
        """Scores of many rows at once: rows (r, n) give (r, n - first), columns from `first` on.

        Columns before `first` are context only. `lengths` (r,) says how much of a row counts; the rest is 0.
        """
        count, width = rows.shape
        start = max(0, first - 1)  # the last context symbol is looked up for its backoffs
        looked = width - start
        places: Ints = np.arange(count * looked, dtype=np.int64)
        columns: Ints = start + places % looked
        sources: Ints = places // looked * width + columns
        if lengths is not None:
            within = columns < np.repeat(lengths, looked)
            places, sources, columns = places[within], sources[within], columns[within]
        wide = rows.ravel()
        log_p = np.full(count * looked, NEVER_SEEN, dtype=np.float32)
        level = np.zeros(count * looked, dtype=np.int64)
        held = np.zeros((self.order + 1, count * looked), dtype=np.float32)
        keys = np.zeros(len(places), dtype=np.uint64)
        for n, table in enumerate(self.tables, 1):
            held[n] = held[n - 1]
            if n > 1:
                enough = columns >= n - 1
                if not enough.all():
                    places, sources = places[enough], sources[enough]
                    columns, keys = columns[enough], keys[enough]
            keys = keys | (wide[sources - (n - 1)].astype(np.uint64) << np.uint64(BITS * (n - 1)))
            hit, p, b = table.find(keys)
            places, sources, columns, keys = places[hit], sources[hit], columns[hit], keys[hit]
            log_p[places] = p
            level[places] = n
            held[n, places] += b
        scores = _with_backoff(log_p, level, held).reshape(count, looked)
        scores[:, 0] = log_p.reshape(count, looked)[:, 0]
        if lengths is not None:
            scores[np.arange(start, width) >= lengths[:, None]] = 0.0
        return scores[:, first - start :]


def _with_backoff(log_p: Floats, level: NDArray[np.int64], held: Floats) -> Floats:
    """Add to each symbol the backoffs of the contexts longer than the one it was found after."""
    before = np.arange(len(log_p) - 1)
    scores = log_p.copy()
    scores[1:] += held[-1, :-1] - held[np.maximum(level[1:] - 1, 0), before]
    return scores


def load_language_model(path: Path) -> LanguageModel:
    """Map a model file. Raises UserError, naming the file, if it is missing or damaged."""
    try:
        raw = np.memmap(path, dtype=np.uint8, mode="r")
        header = _header_of(raw)
        tables = tuple(_table(raw, entry) for entry in header["tables"])
        followers = np.asarray(_stretch(raw, header["followers"]["start"], SYMBOLS * SYMBOLS * FOLLOWERS))
    except (OSError, ValueError, KeyError, TypeError) as cause:
        sentence = message("proofing.no_model", file=path.name)
        raise part_unreadable(sentence, path, cause) from cause
    return LanguageModel(tables, followers.reshape(SYMBOLS, SYMBOLS, FOLLOWERS))


def _header_of(raw: NDArray[np.uint8]) -> dict[str, Any]:
    """The JSON header, checked against the file's size. Raises ValueError."""
    if len(raw) < HEADER_BYTES or raw[:8].tobytes() != MAGIC:
        raise ValueError("not a language model of this version")
    length = int.from_bytes(raw[8:12].tobytes(), "little")
    header = json.loads(raw[12 : 12 + length].tobytes())
    if header["bytes"] != len(raw):
        raise ValueError(f"{len(raw)} bytes instead of {header['bytes']}")
    return header


def _stretch(raw: NDArray[np.uint8], start: int, length: int) -> NDArray[np.uint8]:
    """A view of part of the file. Raises ValueError where the file ends before it."""
    if start < HEADER_BYTES or start + length > len(raw):
        raise ValueError("a table is cut short")
    return raw[start : start + length]


def _table(raw: NDArray[np.uint8], entry: dict[str, Any]) -> Table:
    """One order's table as views into the mapped file. Raises KeyError, ValueError or TypeError."""
    shape, packing, start = Shape(**entry["shape"]), Packing(**entry["packing"]), int(entry["start"])
    cells = int(entry["cells"])
    low = _stretch(raw, start, 2 * cells).view("<u2")
    high = _stretch(raw, start + 2 * cells, cells if packing.cell > 16 else 0)
    log_p, backoff = (np.array(entry[name], dtype=np.float32) for name in ("log_p", "backoff"))
    return Table(shape, packing, np.asarray(low), np.asarray(high), log_p, backoff)


def save_language_model(tables: list[Table], followers: Symbols, path: Path, notes: dict[str, Any]) -> None:
    """Write tables, shortest order first; `notes` (what it was trained on) go into the header."""
    at = HEADER_BYTES
    entries: list[dict[str, Any]] = []
    for table in tables:
        entries.append(
            {
                "shape": asdict(table.shape),
                "packing": asdict(table.packing),
                "start": at,
                "cells": len(table.low),
                "log_p": [round(float(x), 4) for x in table.log_p],
                "backoff": [round(float(x), 4) for x in table.backoff],
            }
        )
        at += 2 * len(table.low) + len(table.high)
        at += at % 2
    total = at + followers.size
    header = json.dumps({**notes, "bytes": total, "followers": {"start": at}, "tables": entries}).encode()
    if len(header) > HEADER_BYTES - 12:
        raise ValueError("header too long")
    with path.open("wb") as file:
        file.write((MAGIC + len(header).to_bytes(4, "little") + header).ljust(HEADER_BYTES, b"\0"))
        for table in tables:
            file.write(table.low.astype("<u2").tobytes() + table.high.tobytes())
            file.write(b"\0" * (file.tell() % 2))
        file.write(followers.tobytes())
