"""What the library costs, by how many releases it holds.

    python tests/benchmarks/library.py [--sizes 10,100,1000,10000,100000] [--folder DIR]

Releases of about 3,000 characters made of pieces of the sample in another order each, no photos, a version
each; a text of 100,000 characters for the long autosave. Times in milliseconds, median and 95th percentile of
100 calls. "Long" is the autosave of that text; "bare fsync" appends 4 KB to a file and syncs it, on the same
disk, for comparison. Budgets at 10,000 releases: search, open and save 50 ms at the 95th percentile, long 20.
"""

from __future__ import annotations

import argparse
import os
import random
import statistics
import sys
import tempfile
import time
from dataclasses import replace
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from prd_desk.intake import read_release
from prd_desk.library import Library, Occasion, Wanted
from prd_desk.library import versions as kept
from prd_desk.library.manuscript import heads_of, manuscript_of
from prd_desk.library.store import put_draft, put_text
from prd_desk.resources import resource

if TYPE_CHECKING:
    from collections.abc import Callable

    from prd_desk.news import Release

CALLS = 100
LONG = 100_000
COLUMNS = ("search 50", "list 200", "open", "save", "keep", "long")


@cache
def shipped() -> Release:
    """The sample, without its photos."""
    return replace(read_release(resource("samples", "sample.prdnews")), photos=(), bold=())


def sentences() -> list[str]:
    """Pieces of the shipped sample, some words each."""
    sample = shipped()
    return [piece for _, text in sample.texts() for piece in text.split() if len(piece) > 3]


def made_up(rng: random.Random, pieces: list[str], length: int) -> Release:
    """A release of that many characters, unlike all others."""
    words: list[str] = []
    size = 0
    while size < length:
        words.append(rng.choice(pieces) if rng.random() < 0.9 else f"เลขที่ {rng.randrange(10**6)}")
        size += len(words[-1]) + 1
        if rng.random() < 0.05:
            words.append("\n")
    title = f"{rng.choice(pieces)} ครั้งที่ {rng.randrange(10**6)}"
    return replace(shipped(), title=title, body=" ".join(words))


def filled(library: Library, number: int) -> list[int]:
    """Add so many releases in few transactions; all numbers."""
    rng, pieces = random.Random(number), sentences()
    have = [entry.id for entry in library.entries(Wanted(limit=10**9))]
    while len(have) < number:
        with library._store.writing() as db:
            for _ in range(min(1000, number - len(have))):
                release = made_up(rng, pieces, rng.randrange(1500, 4500))
                text = manuscript_of(release, ())
                put_text(db, text, {})
                have.append(put_draft(db, text.seal, heads_of(release), library._store.now(), by=""))
                kept.keep(db, library._store, have[-1], Occasion.SAVED, name="", by="")
    return have


def timed(call: Callable[[int], object], calls: int = CALLS) -> str:
    """Median and 95th percentile of some calls, each given its number."""
    times: list[float] = []
    for number in range(calls):
        started = time.perf_counter()
        call(number)
        times.append(1e3 * (time.perf_counter() - started))
    times.sort()
    return f"{statistics.median(times):6.1f} /{times[int(0.95 * calls)]:6.1f}"


def figures(home: Path, number: int) -> None:
    """One row of the table."""
    started = time.perf_counter()
    with Library.open(home, by="") as library:
        numbers = filled(library, number)
        rng, pieces = random.Random(1), sentences()
        words = [*rng.sample(pieces, 40), "เลขที่", "99", "กา", "ผู้ว่า จังหวัด"]
        releases = [library.read(rng.choice(numbers)) for _ in range(CALLS)]
        before = time.perf_counter()
        with library._store.reading() as db:
            library._search.catch_up(db)
        indexed = time.perf_counter() - before
        long = library.add(made_up(rng, pieces, LONG))
        text = library.read(long).release

        def save(n: int) -> None:
            opened = releases[n]
            library.save(opened.entry.id, replace(opened.release, title=f"แก้ {n} {number}"))

        row = (
            timed(lambda n: library.entries(Wanted(words=words[n % len(words)], limit=50))),
            timed(lambda n: library.entries(Wanted(offset=n % 7))),
            timed(lambda n: library.read(rng.choice(numbers))),
            timed(save),
            timed(lambda n: library.keep(releases[n].entry.id)),
            timed(lambda n: library.save(long, replace(text, body=f"{text.body}{n}"))),
        )
    before = time.perf_counter()
    with Library.open(home, by="") as library:
        opened_in = 1e3 * (time.perf_counter() - before)
        before = time.perf_counter()
        library.backups.make("asked")
        backed_up = time.perf_counter() - before
    costs = (opened_in, 1e3 * (time.perf_counter() - started), indexed, backed_up)
    print(_line(home, number, row, costs), flush=True)


def _line(home: Path, number: int, row: tuple[str, ...], costs: tuple[float, ...]) -> str:
    opened_in, in_all, indexed, backed_up = costs
    size, index = (
        sum(path.stat().st_size for path in (home / "library").glob(f"{name}.db*")) / 1e6
        for name in ("library", "search")
    )
    return (
        f"{number:8,} {'  '.join(row)}  {opened_in:6.0f}  {indexed:6.1f} {backed_up:6.1f}"
        f" {size:6.0f} {index:6.0f}   ({in_all / 1e3:.0f} s)"
    )


def bare_fsync(folder: Path) -> str:
    """What the disk alone takes."""
    with (folder / "bare").open("wb") as file:

        def append(_: int) -> None:
            file.write(bytes(4096))
            file.flush()
            os.fsync(file.fileno())

        return timed(append)


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--sizes", default="10,100,1000,10000")
    parser.add_argument("--folder")
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory(dir=chosen.folder) as folder:
        disk = bare_fsync(Path(folder))
        print(f"{datetime.now(UTC):%Y-%m-%d}, Python {sys.version.split()[0]}, bare fsync {disk} ms")
        print(
            "releases " + "  ".join(f"{name:>15}" for name in COLUMNS),
            " start  index s  backup s  MB  index MB",
        )
        for size in chosen.sizes.split(","):
            figures(Path(folder) / "desk", int(size))


if __name__ == "__main__":
    main()
