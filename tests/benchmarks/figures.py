"""The figures of the budgets, each measured in a new process; prints, and asserts nothing.

    python tests/benchmarks/figures.py [sizes|engine|export|startup]

The text is the sample release, repeated. Run it on a quiet machine: what else runs is measured too.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from dataclasses import replace
from pathlib import Path

import psutil

from prd_desk.resources import resource, resources_root

MEGABYTE = 1_000_000
ROUNDS = 5


def sizes() -> None:
    """What ships."""
    files = [path for path in resources_root().rglob("*") if path.is_file()]
    largest = max(files, key=lambda path: path.stat().st_size)
    total = sum(path.stat().st_size for path in files)
    tell("resources, all (budget 48 MB)", total / MEGABYTE, "MB")
    tell(f"largest: {largest.name} (budget 32 MB)", largest.stat().st_size / MEGABYTE, "MB")


def engine() -> None:
    """Loading, the first check, warm checks, and memory."""
    from prd_desk.intake import read_release

    body = read_release(resource("samples", "sample.prdnews")).body
    empty = resident()
    started = time.perf_counter()
    from prd_desk.proofing import Proofreader

    proofreader = Proofreader.load()
    loaded = time.perf_counter()
    proofreader.check(body)
    first = time.perf_counter()
    tell("proofreader loaded, imports and all", loaded - started, "s")
    tell(f"first check, {len(body)} characters", first - loaded, "s")
    long = "\n".join([body] * 10)
    tell(
        "whole check, warm (budget 15 ms per 1,000)",
        1e6 * best(lambda: proofreader.check(long)) / len(long),
        "ms",
    )
    paragraph = body[:500]
    tell("a paragraph of 500, warm (budget 10 ms)", 1e3 * best(lambda: proofreader.check(paragraph)), "ms")
    tell("memory of the engine (budget 220 MB)", resident() - empty, "MB")


def export() -> None:
    """Word and HTML of a release with six photos."""
    started = time.perf_counter()
    from prd_desk.export import to_html, to_word
    from prd_desk.forms import fill, load_form
    from prd_desk.intake import read_release

    release = read_release(resource("samples", "sample.prdnews"))
    photos = [replace(photo, file=f"{i}-{photo.file}") for i in range(3) for photo in release.photos]
    filled = fill(load_form(release.form), replace(release, photos=tuple(photos)))
    with tempfile.TemporaryDirectory() as folder:

        def both() -> None:
            to_word(filled, Path(folder, "a.docx"), overwrite=True)
            to_html(filled, Path(folder, "a.html"), overwrite=True)

        both()
        tell("Word + HTML, 6 photos, new process (budget 2 s)", time.perf_counter() - started, "s")
        tell("Word + HTML, 6 photos, warm (budget 1 s)", best(both), "s")


def startup() -> None:
    """From the start of the process to a window that takes keys, offscreen unless there is a screen."""
    environment = os.environ | ({} if os.environ.get("DISPLAY") else {"QT_QPA_PLATFORM": "offscreen"})
    command = [sys.executable, "-m", "prd_desk.cli", "--startup-time"]
    runs = [
        int(subprocess.run(command, env=environment, capture_output=True, check=True).stdout)
        for _ in range(ROUNDS)
    ]
    tell("start to a window that takes keys (budget 1000 ms)", sorted(runs)[ROUNDS // 2], "ms")


def best(work) -> float:
    """Seconds of the quickest of some rounds."""
    times = []
    for _ in range(ROUNDS):
        started = time.perf_counter()
        work()
        times.append(time.perf_counter() - started)
    return min(times)


def resident() -> float:
    """Megabytes of memory that this process holds."""
    return psutil.Process().memory_info().rss / MEGABYTE


def tell(what: str, figure: float, unit: str) -> None:
    """One row."""
    print(f"{what:<58}{figure:10.2f} {unit}", flush=True)


MEASURES = {measure.__name__: measure for measure in (sizes, engine, export, startup)}

if __name__ == "__main__":
    if sys.argv[1:]:
        MEASURES[sys.argv[1]]()
    else:
        for name in MEASURES:
            subprocess.run([sys.executable, __file__, name], check=True)
