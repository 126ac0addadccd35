"""What the library costs, by how many releases it holds.

    python -m tests.benchmarks.library [--sizes 10,100,1000,10000,100000] [--folder DIR]

Releases of about 3,000 characters made of pieces of the sample in another order each, no photos, a version
each; a text of 100,000 characters for the long autosave. Times are 95th percentiles of 100 calls. "Bare
fsync" appends 4 KB to a file and syncs it, on the same disk, for comparison. The budgets are for
10,000 releases.
"""

from __future__ import annotations

import os
import random
import tempfile
import time
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from prd_desk.intake import read_release
from prd_desk.library import Library, Occasion, Wanted
from prd_desk.library import versions as kept
from prd_desk.library.library import INDEXED_AT_ONCE
from prd_desk.library.manuscript import heads_of, manuscript_of
from prd_desk.library.store import put_draft, put_text
from prd_desk.resources import resource
from tests.benchmarks.figure import MEGABYTE, Figure, main, share_of

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable, Iterator

    from prd_desk.news import Release

CALLS = 100
LONG = 100_000
BUDGETED = 10_000


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


def timed(call: Callable[[int], object], calls: int = CALLS) -> float:
    """95th percentile, in milliseconds, of some calls, each given its number."""
    times: list[float] = []
    for number in range(calls):
        started = time.perf_counter()
        call(number)
        times.append(1e3 * (time.perf_counter() - started))
    return share_of(times, 0.95)


def of_size(home: Path, number: int) -> Iterator[Figure]:
    """What a library of so many releases costs; the one in `home` is filled up to them."""
    holds, budget = f"{number:,} releases: ", 50 if number == BUDGETED else None
    with Library.open(home, by="") as library:
        numbers = filled(library, number)
        before = time.perf_counter()
        more = True
        while more:
            with library._store.reading() as db:
                more = library._search.catch_up(db, INDEXED_AT_ONCE)
        yield Figure(f"{holds}index what is new", time.perf_counter() - before, "s")
        for what, milliseconds in _calls(library, numbers):
            most = 20 if budget and what == "autosave 100,000 characters" else budget
            yield Figure(holds + what, milliseconds, "ms", most)
    before = time.perf_counter()
    with Library.open(home, by="") as library:
        yield Figure(f"{holds}open the library", 1e3 * (time.perf_counter() - before), "ms")
        before = time.perf_counter()
        library.backups.make("asked")
        yield Figure(f"{holds}back up", time.perf_counter() - before, "s")
    for name in ("library", "search"):
        size = sum(path.stat().st_size for path in (home / "library").glob(f"{name}.db*"))
        yield Figure(f"{holds}{name}.db", size / MEGABYTE, "MB")


def _calls(library: Library, numbers: list[int]) -> Iterator[tuple[str, float]]:
    """Each kind of call, and how long it takes."""
    rng, pieces = random.Random(1), sentences()
    words = [*rng.sample(pieces, 40), "เลขที่", "99", "กา", "ผู้ว่า จังหวัด"]
    releases = [library.read(rng.choice(numbers)) for _ in range(CALLS)]

    def save(n: int) -> None:
        opened = releases[n]
        library.save(opened.entry.id, replace(opened.release, title=f"แก้ {n} {len(numbers)}"))

    yield "search, 50 hits", timed(lambda n: library.entries(Wanted(words=words[n % len(words)], limit=50)))
    yield "list 200", timed(lambda n: library.entries(Wanted(offset=n % 7)))
    yield "open", timed(lambda _: library.read(rng.choice(numbers)))
    yield "save", timed(save)
    yield "keep a version", timed(lambda n: library.keep(releases[n].entry.id))
    long = library.add(made_up(rng, pieces, LONG))
    text = library.read(long).release
    saved = timed(lambda n: library.save(long, replace(text, body=f"{text.body}{n}")))
    yield "autosave 100,000 characters", saved


def bare_fsync(folder: Path) -> float:
    """What the disk alone takes."""
    with (folder / "bare").open("wb") as file:

        def append(_: int) -> None:
            file.write(bytes(4096))
            file.flush()
            os.fsync(file.fileno())

        return timed(append)


def library(chosen: argparse.Namespace) -> Iterator[Figure]:
    """The disk, then a library that grows."""
    with tempfile.TemporaryDirectory(dir=chosen.folder) as folder:
        yield Figure("bare fsync", bare_fsync(Path(folder)), "ms")
        for size in chosen.sizes.split(","):
            yield from of_size(Path(folder) / "desk", int(size))


if __name__ == "__main__":
    main(
        __doc__,
        library,
        ("--sizes", {"default": "10,100,1000,10000"}),
        ("--folder", {"help": "where to make it, for another disk"}),
    )
