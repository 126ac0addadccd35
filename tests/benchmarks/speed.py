"""Speed and memory of the proofreader: `python -m tests.benchmarks.speed [--fresh] [--longest 1000000]`.

Warm: the best of three, of the sample release repeated to each length. --fresh instead: loading (imports not
counted), first check and memory, which need a process that has done neither; files are in the page cache.
"""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from prd_desk.proofing import Proofreader
from tests.benchmarks.figure import Figure, main, resident, sample, seconds, text_of

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator

LENGTHS = (1_000, 10_000, 100_000, 1_000_000)
PARAGRAPH = 500
ONCE_FROM = 100_000
"""Texts this long are checked once only."""


def speed(chosen: argparse.Namespace) -> Iterator[Figure]:
    """What was asked for."""
    return _fresh() if chosen.fresh else _warm(chosen.longest)


def _warm(longest: int) -> Iterator[Figure]:
    """Whole texts of several lengths, and one paragraph of a long text after an edit."""
    proofreader = Proofreader.load()
    proofreader.check(sample())
    for length in LENGTHS:
        if length <= longest:
            text = text_of(length)
            took = seconds(lambda: proofreader.check(text), 1 if length >= ONCE_FROM else 3)  # noqa: B023
            yield Figure(f"check {length:,} characters, per 1,000", 1e6 * took / length, "ms", 15)
    document = text_of(20_000)
    paragraph = document[5_000 : 5_000 + PARAGRAPH].replace("\n", " ")
    edited = f"{paragraph[:250]}ก{paragraph[250:-1]}"
    took = seconds(lambda: proofreader.check(edited, document=document))
    yield Figure(f"edited paragraph of {PARAGRAPH} characters", 1e3 * took, "ms", 10)


def _fresh() -> Iterator[Figure]:
    """Loading, first check, memory: for a new process."""
    bare = resident()
    started = time.perf_counter()
    proofreader = Proofreader.load()
    loaded = time.perf_counter()
    text = sample()
    before = time.perf_counter()
    proofreader.check(text)
    checked = time.perf_counter()
    proofreader.check(text_of(100_000))
    yield Figure("proofreader loaded", loaded - started, "s", 0.3)
    yield Figure(f"first check, {len(text):,} characters", checked - before, "s", 0.6)
    yield Figure("memory of the engine after 100,000 characters", resident() - bare, "MB", 220)


if __name__ == "__main__":
    main(
        __doc__,
        speed,
        ("--fresh", {"action": "store_true"}),
        ("--longest", {"type": int, "default": LENGTHS[-1], "help": "leave longer texts out"}),
    )
