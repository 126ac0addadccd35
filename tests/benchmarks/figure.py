"""One figure, the clock and the text that all benchmarks share, and how figures are told: table or JSON."""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import asdict, dataclass
from functools import cache

import psutil
from rich.console import Console
from rich.table import Table

from prd_desk.intake import read_release
from prd_desk.resources import resource

OURS = "PRD Desk"
MEGABYTE = 1e6
ROUNDS = 3
SAMPLING_SECONDS = 0.02


@dataclass(frozen=True, slots=True)
class Figure:
    """What was measured and for whom; no value where it could not be, and the note says why.

    most: the budget, if the house has set one, in the same unit. part: set by the table that gathers all.
    """

    what: str
    value: float | None
    unit: str = ""
    most: float | None = None
    whose: str = OURS
    note: str = ""
    part: str = ""


Measure = Callable[[argparse.Namespace], Iterator[Figure]]


def seconds(work: Callable[[], object], rounds: int = ROUNDS) -> float:
    """The quickest of some rounds."""
    times: list[float] = []
    for _ in range(rounds):
        started = time.perf_counter()
        work()
        times.append(time.perf_counter() - started)
    return min(times)


def share_of(times: list[float], share: float) -> float:
    """The time that so many of all are not above: .5 is the median, 1 the worst."""
    ordered = sorted(times)
    return ordered[min(len(ordered) - 1, int(len(ordered) * share))]


def resident(process: psutil.Process | None = None) -> float:
    """Megabytes that a process, this one if none is named, holds with all that it has started."""
    process = process or psutil.Process()
    held = 0
    for each in (process, *process.children(recursive=True)):
        try:
            held += each.memory_info().rss
        except psutil.NoSuchProcess:  # ended meanwhile
            continue
    return held / MEGABYTE


def run(command: list[str], allowed: tuple[int, ...] = (0,)) -> tuple[float, float]:
    """Seconds from the start of a program to its end, and the most megabytes that it held.

    Raises CalledProcessError when it leaves with another status than is allowed.
    """
    started = time.perf_counter()
    most = 0.0
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as program:
        watched = psutil.Process(program.pid)
        while program.poll() is None:
            most = max(most, resident(watched))
            time.sleep(SAMPLING_SECONDS)
    if program.returncode not in allowed:
        raise subprocess.CalledProcessError(program.returncode, command)
    return time.perf_counter() - started, most


@cache
def sample() -> str:
    """The body of the shipped release."""
    return read_release(resource("samples", "sample.prdnews")).body


def text_of(length: int) -> str:
    """The sample as often as it takes; each copy is numbered, so that no two paragraphs are alike."""
    pieces: list[str] = []
    size = 0
    while size < length:
        pieces.append(f"ครั้งที่ {len(pieces) + 1}\n{sample()}\n")
        size += len(pieces[-1])
    return "".join(pieces)[:length]


def main(doc: str, measure: Measure, *arguments: tuple[str, dict[str, object]]) -> None:
    """The command of one benchmark: its figures as a table, or each as a line of JSON once it is known."""
    parser = argparse.ArgumentParser(description=doc, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name, options in arguments:
        parser.add_argument(name, **options)
    parser.add_argument("--json", action="store_true", help="a line of JSON for each figure")
    chosen = parser.parse_args()
    figures = measure(chosen)
    if chosen.json:
        for figure in figures:
            print(json.dumps(asdict(figure), ensure_ascii=False), flush=True)
    else:
        show(list(figures))


def show(figures: Iterable[Figure]) -> None:
    """One table: a row for what was measured, a column for each who did the work."""
    rows: dict[tuple[str, str, str, float | None], dict[str, Figure]] = {}
    for figure in figures:
        rows.setdefault((figure.part, figure.what, figure.unit, figure.most), {})[figure.whose] = figure
    columns = list(dict.fromkeys(whose for row in rows.values() for whose in row))
    table = Table()
    for title in ("", "what", "unit", "budget"):
        table.add_column(title, justify="right" if title == "budget" else "left")
    for whose in columns:
        table.add_column(whose, justify="right", max_width=14)
    part = ""
    for (of, what, unit, most), row in rows.items():
        if of != part:
            table.add_section()
        told = ["" if of == part else of, what, unit, "" if most is None else f"≤ {most:g}"]
        table.add_row(*told, *(_cell(row.get(whose)) for whose in columns))
        part = of
    width = None if sys.stdout.isatty() else 200  # a file has no edge
    Console(width=width).print(table)
    notes = {f"{f.whose}, {f.what}: {f.note}": None for row in rows.values() for f in row.values() if f.note}
    Console(width=width).print("! over the budget; ∅ not measured, for the reason given here:")
    for note in notes:
        Console(width=width).print(f"  {note}", highlight=False)


def _cell(figure: Figure | None) -> str:
    if figure is None:
        return ""
    if figure.value is None:
        return "∅"
    missed = figure.most is not None and figure.value > figure.most
    digits = 0 if isinstance(figure.value, int) or abs(figure.value) >= 1000 else 2
    return f"{figure.value:,.{digits}f}{' !' if missed else ''}"
