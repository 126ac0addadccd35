"""All figures in one table: `python -m tests.benchmarks`, or `make bench`.

    python -m tests.benchmarks [PART …] [--gold GOLD.jsonl …] [--full] [--json]

Each part runs in a new process, one after the other; a part that fails, or that has nothing to work on, is
named with the reason and the others go on. --full: a text of a million characters, a library of 100,000
releases, 20,000 keys; it takes most of an hour, the small run some minutes. What else runs is measured too:
the load of the machine is told. Beside PRD Desk stand pythainlp.spell, Hunspell (th_TH) and LibreOffice
Writer, where they are installed. What wants texts of its own has a table of its own:
injected_slips, rules_speed, line_agreement.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import subprocess
import sys
import time
from dataclasses import asdict, replace
from pathlib import Path
from typing import TYPE_CHECKING

from tests.benchmarks.figure import Figure, show

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parents[2]


def parts(*, full: bool, gold: list[str]) -> dict[str, list[str]]:
    """The benchmark and its arguments, by the name of the part."""
    return {
        "size": ["sizes"],
        "engine": ["speed", "--fresh"],
        "checking": ["speed", "--longest", str(1_000_000 if full else 100_000)],
        "start": ["start"],
        "opening": ["keys", "opening"],
        "keys": ["keys", "latency", "--keys", "400" if full else "100"],
        "findings": ["findings"],
        "preview": ["preview_latency"],
        "export": ["export_speed"],
        "writer": ["writer"],
        "library": ["library", "--sizes", "10,100,1000,10000,100000" if full else "10,100,1000"],
        "detection": ["detection", *gold],
        "typing": ["keys", "memory"],
    }


ONLY_FULL = {"typing"}
"""Parts that say nothing when they are small."""


def measured(part: str, command: list[str]) -> Iterator[Figure]:
    """The figures of one part; if it breaks off, the last one says why."""
    benchmark, *arguments = command
    words = [sys.executable, "-m", f"tests.benchmarks.{benchmark}", "--json", *arguments]
    done = subprocess.run(words, cwd=ROOT, capture_output=True, text=True, encoding="utf-8", check=False)
    for line in done.stdout.splitlines():
        yield replace(Figure(**json.loads(line)), part=part)
    if done.returncode:
        reason = (done.stderr.strip().splitlines() or ["no word of why"])[-1]
        yield Figure(f"broke off with {done.returncode}", None, note=reason, part=part)


def main() -> None:
    """Measure what was asked for, and print it."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    names = list(parts(full=False, gold=[]))
    parser.add_argument("part", nargs="*", choices=[*names, []], help="; ".join(names), metavar="PART")
    parser.add_argument("--gold", nargs="*", default=[], type=lambda name: str(Path(name).resolve()))
    parser.add_argument("--full", action="store_true")
    parser.add_argument("--json", action="store_true", help="one list of figures")
    chosen = parser.parse_args()
    figures = [
        Figure(
            "processors",
            os.cpu_count(),
            part="machine",
            note=f"{platform.platform()}, Python {platform.python_version()}",
        ),
        Figure("load of the minute before", os.getloadavg()[0], part="machine"),
    ]
    for part, command in parts(full=chosen.full, gold=chosen.gold).items():
        if part not in (chosen.part or names) or (part in ONLY_FULL and not chosen.part and not chosen.full):
            continue
        if part == "detection" and not chosen.gold:
            figures.append(Figure("skipped", None, part=part, note="no --gold (make bench GOLD=FILE)"))
            continue
        print(f"{part} …", file=sys.stderr, flush=True)
        began = time.perf_counter()
        figures += measured(part, command)
        print(f"{part} {time.perf_counter() - began:.0f} s", file=sys.stderr, flush=True)
    figures.insert(2, Figure("load of the last minute", os.getloadavg()[0], part="machine"))
    if chosen.json:
        json.dump([asdict(figure) for figure in figures], sys.stdout, ensure_ascii=False, indent=1)
        print()
    else:
        show(figures)


if __name__ == "__main__":
    main()
