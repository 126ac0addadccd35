"""The character language model: how likely each symbol of a text is after the symbols before it.

One static table for each order holds fingerprint, probability and backoff of its n-grams (see `retrieval`).
The file is memory-mapped: nothing is read before it is needed, and processes share it.
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from prd_desk.errors import UserError
from prd_desk.proofing.shadow import BITS
from prd_desk.proofing.spelling.retrieval import Shape, fingerprints, mix

if TYPE_CHECKING:
    from pathlib import Path

    from numpy.typing import NDArray

    from prd_desk.proofing.shadow import Symbols

    Floats = NDArray[np.float32]

MAGIC = b"PRDLM001"
HEADER_BYTES = 32_768
"""Room for the magic number, the header's length and its JSON; tables follow, one after the other."""
NEVER_SEEN = -14.0
"""Log probability of a symbol that the corpus does not have."""


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
        hashes = mix(keys, self.shape.seed)
        a, b, c = self.shape.addresses(hashes)
        cell = (self.low[a] ^ self.low[b] ^ self.low[c]).astype(np.uint32)
        if len(self.high):
            cell |= (self.high[a] ^ self.high[b] ^ self.high[c]).astype(np.uint32) << np.uint32(16)
        bits = self.packing
        hit = np.flatnonzero((cell >> np.uint32(bits.value)) == fingerprints(hashes, bits.fingerprint))
        cell = cell[hit]
        log_p = self.log_p[(cell >> np.uint32(bits.backoff)) & np.uint32((1 << bits.log_p) - 1)]
        return hit, log_p, self.backoff[cell & np.uint32((1 << bits.backoff) - 1)]


@dataclass(frozen=True, slots=True)
class LanguageModel:
    """An n-gram model over the symbols of `shadow`; all scores are natural logarithms."""

    tables: tuple[Table, ...]

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

        Columns before `first` are context only. `lengths` (r,) says how much of each row counts; the rest is 0.
        """
        count, width = rows.shape
        wide = rows.astype(np.uint64).ravel()
        start = max(0, first - 1)  # the last context symbol is looked up for its backoffs
        columns = np.arange(start, width)
        active = np.ones((count, width - start), dtype=np.bool_) if lengths is None else columns < lengths[:, None]
        places = (np.arange(count)[:, None] * width + columns)[active]
        columns = np.broadcast_to(columns, active.shape)[active]
        log_p = np.full(count * width, NEVER_SEEN, dtype=np.float32)
        level = np.zeros(count * width, dtype=np.int64)
        held = np.zeros((self.order + 1, count * width), dtype=np.float32)
        keys = np.zeros(len(places), dtype=np.uint64)
        for n, table in enumerate(self.tables, 1):
            if n > 1:
                enough = columns >= n - 1
                places, columns, keys = places[enough], columns[enough], keys[enough]
            keys = keys | (wide[places - (n - 1)] << np.uint64(BITS * (n - 1)))
            hit, p, b = table.find(keys)
            places, columns, keys = places[hit], columns[hit], keys[hit]
            log_p[places] = p
            level[places] = n
            held[n] = held[n - 1]
            held[n, places] += b
        return self._with_backoff(log_p, level, held, (count, width), lengths)[:, first:]

    def _with_backoff(
        self,
        log_p: Floats,
        level: NDArray[np.int64],
        held: Floats,
        shape: tuple[int, int],
        lengths: NDArray[np.int64] | None,
    ) -> Floats:
        """Add to each symbol the backoffs of the contexts longer than the one it was found after."""
        places = np.arange(1, len(log_p))
        skipped = held[-1, :-1] - held[np.maximum(level[1:] - 1, 0), places - 1]
        scores = log_p.copy()
        scores[1:] += skipped
        scores = scores.reshape(shape)
        scores[:, 0] = log_p.reshape(shape)[:, 0]
        if lengths is not None:
            scores[np.arange(shape[1]) >= lengths[:, None]] = 0.0
        return scores


def load_language_model(path: Path) -> LanguageModel:
    """Map a model file. Raises UserError, naming the file, if it is missing or damaged."""
    try:
        raw = np.memmap(path, dtype=np.uint8, mode="r")
        header = _header_of(raw)
        tables = tuple(_table(raw, entry) for entry in header["tables"])
    except (OSError, ValueError, KeyError, TypeError) as cause:
        raise UserError(
            f"อ่านแบบจำลองภาษา {path.name} ไม่ได้ การตรวจตัวสะกดจึงปิดอยู่",
            "ติดตั้งโปรแกรมใหม่ แล้วเปิดอีกครั้ง การตรวจข้ออื่นยังทำงาน",
            f"{path}: {cause}",
        ) from cause
    return LanguageModel(tables)


def _header_of(raw: NDArray[np.uint8]) -> dict[str, Any]:
    """The JSON header, checked against the file's size. Raises ValueError."""
    if len(raw) < HEADER_BYTES or raw[:8].tobytes() != MAGIC:
        raise ValueError("not a language model of this version")
    length = int.from_bytes(raw[8:12].tobytes(), "little")
    header = json.loads(raw[12 : 12 + length].tobytes())
    if header["bytes"] != len(raw):
        raise ValueError(f"{len(raw)} bytes instead of {header['bytes']}")
    return header


def _table(raw: NDArray[np.uint8], entry: dict[str, Any]) -> Table:
    """One order's table as views into the mapped file. Raises KeyError, ValueError or TypeError."""
    shape = Shape(**entry["shape"])
    start = int(entry["start"])
    low = raw[start : start + 2 * shape.cells].view("<u2")
    packing = Packing(**entry["packing"])
    high_bytes = shape.cells if packing.cell > 16 else 0
    high = raw[start + 2 * shape.cells : start + 2 * shape.cells + high_bytes]
    if len(low) != shape.cells or len(high) != high_bytes:
        raise ValueError("a table is cut short")
    return Table(
        shape,
        packing,
        np.asarray(low),
        np.asarray(high),
        np.array(entry["log_p"], dtype=np.float32),
        np.array(entry["backoff"], dtype=np.float32),
    )


def save_language_model(tables: list[tuple[Table, NDArray[np.uint32]]], path: Path, notes: dict[str, Any]) -> None:
    """Write tables with their cells; `notes` (what it was trained on) go into the header."""
    at = HEADER_BYTES
    entries: list[dict[str, Any]] = []
    for table, _ in tables:
        entries.append(
            {
                "shape": asdict(table.shape),
                "packing": asdict(table.packing),
                "start": at,
                "log_p": [round(float(x), 4) for x in table.log_p],
                "backoff": [round(float(x), 4) for x in table.backoff],
            }
        )
        at += table.shape.cells * (3 if table.packing.cell > 16 else 2)
        at += at % 2
    header = json.dumps({**notes, "bytes": at, "tables": entries}).encode()
    if len(header) > HEADER_BYTES - 12:
        raise ValueError("header too long")
    with path.open("wb") as file:
        file.write((MAGIC + len(header).to_bytes(4, "little") + header).ljust(HEADER_BYTES, b"\0"))
        for table, cells in tables:
            file.write((cells & 0xFFFF).astype("<u2").tobytes())
            if table.packing.cell > 16:
                file.write((cells >> 16).astype(np.uint8).tobytes())
            file.write(b"\0" * (file.tell() % 2))
