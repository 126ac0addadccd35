"""Speed and memory of the proofreader.

    python tests/benchmarks/speed.py [TEXTS.jsonl] [--longest 1000000]

TEXTS.jsonl: one object a line with a "text", checked by a new process for the memory that takes (the sample
release if not given). Loading (imports not counted), first check and memory are taken there, with the files
in the page cache. The rest is warm, the best of three, of the sample release repeated to each length.
Budgets: loading 0.3 s, first check 0.6 s, 15 ms per 1,000 characters, 10 ms for an edited paragraph of 500,
220 MB.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import time
from pathlib import Path

import psutil

from prd_desk.intake import read_release
from prd_desk.proofing import Proofreader
from prd_desk.resources import resource

ROUNDS = 3
LENGTHS = (1_000, 10_000, 100_000, 1_000_000)
PARAGRAPH = 500
ONCE_FROM = 100_000
"""Texts this long are checked once only."""


def sample() -> str:
    """The body of the shipped release."""
    return read_release(resource("samples", "sample.prdnews")).body


def of_length(length: int) -> str:
    """The sample as often as it takes; each copy is numbered, so that no two paragraphs are alike."""
    pieces: list[str] = []
    size = 0
    while size < length:
        pieces.append(f"ครั้งที่ {len(pieces) + 1}\n{sample()}\n")
        size += len(pieces[-1])
    return "".join(pieces)[:length]


def milliseconds(proofreader: Proofreader, text: str, document: str | None = None) -> float:
    """The best of some checks."""
    times: list[float] = []
    for _ in range(1 if len(text) >= ONCE_FROM else ROUNDS):
        started = time.perf_counter()
        proofreader.check(text, document=document)
        times.append(1e3 * (time.perf_counter() - started))
    return min(times)


def warm(longest: int) -> None:
    """Whole texts of several lengths, and one paragraph of a long text after an edit."""
    proofreader = Proofreader.load()
    proofreader.check(sample())
    for length in LENGTHS:
        if length <= longest:
            text = of_length(length)
            per_thousand = 1e3 * milliseconds(proofreader, text) / len(text)
            print(f"{f'check {length:,} characters, per 1,000':<52}{per_thousand:10.2f} ms", flush=True)
    document = of_length(20_000)
    paragraph = document[5_000 : 5_000 + PARAGRAPH].replace("\n", " ")
    edited = f"{paragraph[:250]}ก{paragraph[250:-1]}"
    took = milliseconds(proofreader, edited, document)
    print(f"{f'edited paragraph of {PARAGRAPH} characters':<52}{took:10.2f} ms")


def fresh(texts: Path | None) -> None:
    """Loading, first check, memory: for a new process."""
    process = psutil.Process()
    bare = process.memory_info().rss
    started = time.perf_counter()
    proofreader = Proofreader.load()
    loaded = time.perf_counter()
    bodies = [sample()]
    if texts is not None:
        bodies = [json.loads(line)["text"] for line in texts.read_text(encoding="utf-8").splitlines()]
    before = time.perf_counter()
    proofreader.check(bodies[0])
    checked = time.perf_counter()
    for body in bodies[1:]:
        proofreader.check(body)
    memory = process.memory_info()
    print(f"{'load':<52}{loaded - started:10.2f} s")
    print(f"{f'first check, {len(bodies[0]):,} characters':<52}{checked - before:10.2f} s")
    print(f"{f'memory after {sum(map(len, bodies)):,} characters':<52}{memory.rss / 1e6:10.1f} MB")
    print(f"{'  of that by loading and checking':<52}{(memory.rss - bare) / 1e6:10.1f} MB")
    print(f"{'  of that files mapped or shared':<52}{getattr(memory, 'shared', 0) / 1e6:10.1f} MB")


def main() -> None:
    """Print all rows."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("texts", type=Path, nargs="?")
    parser.add_argument("--longest", type=int, default=LENGTHS[-1], help="leave longer texts out")
    parser.add_argument("--fresh", action="store_true", help=argparse.SUPPRESS)
    chosen = parser.parse_args()
    if chosen.fresh:
        fresh(chosen.texts)
        return
    again = [sys.executable, __file__, "--fresh", *([str(chosen.texts)] if chosen.texts else [])]
    subprocess.run(again, check=True)
    warm(chosen.longest)


if __name__ == "__main__":
    main()
