"""kill -9 the window while somebody types, saves versions and exports, many times: at most a second is lost.

    python -m tests.stress.kill_desk [--times 100]

A child opens the real window offscreen, without the proofreader, and types a rising number into the body all
the time; it prints a line for each number, version and exported file. The parent kills it at a random moment,
opens the library and holds it against the lines. Prints figures and leaves with 1 when too much was lost.
"""

from __future__ import annotations

import argparse
import os
import random
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

from prd_desk.library import Library, Occasion
from prd_desk.library.checking import examine
from prd_desk.library.places import DATABASE, FOLDER

ROOT = Path(__file__).parents[2]
TYPED_EVERY_MS = 20
SAVED_EVERY, EXPORTED_EVERY = 25, 40
"""Numbers typed from one version, and from one export, to the next."""
LONGEST = 3.0
"""Seconds after the first number by which the child is killed."""
MAY_BE_LOST = 1.0
"""Seconds of typing."""


class NoChecker:
    """Finds nothing: the proofreader is not what is killed here."""

    problems = house_rules = rule_problems = ()

    def check(self, text: str, *, document: str | None = None) -> list:
        return []

    def review(self, release: object, form: object = None) -> list:
        return []

    def with_words(self, words: object) -> NoChecker:
        return self

    with_rules = without_rules = at_level = with_words


def work(home: Path, out: Path) -> None:
    """Type, save and export in a window until killed."""
    from PySide6.QtCore import QTimer

    from prd_desk.desk.app import SWITCH_SECONDS, application, open_window

    sys.setswitchinterval(SWITCH_SECONDS)  # as the program does
    app = application()
    window = open_window(home, load_checker=NoChecker)
    typed = 0
    window.filing.said.connect(lambda _text: print("version", typed, time.time(), flush=True))
    window.exporting.issued.connect(lambda _name: print("export", typed, time.time(), flush=True))

    def type_one() -> None:
        nonlocal typed
        typed += 1
        window.sheet.body.insertPlainText(f"{typed} ")
        print("typed", typed, time.time(), flush=True)
        if typed % SAVED_EVERY == 0:
            window.filing.save()
        if typed % EXPORTED_EVERY == 0:
            window.exporting._issue(out / f"{typed}.html")

    timer = QTimer(interval=TYPED_EVERY_MS)
    timer.timeout.connect(type_one)
    window.shelf.opened.connect(lambda _opening: window.filing._begin())
    window.shelf.opened.connect(lambda _opening: timer.start())
    app.exec()


Lines = list[tuple[str, int, float]]


def killed(home: Path, out: Path, seconds: float) -> Lines:
    """Run a child for so many seconds of typing, then kill it; the lines it got out whole."""
    command = [sys.executable, "-m", "tests.stress.kill_desk", "--child", str(home), "--out", str(out)]
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, cwd=ROOT, env=environment
    ) as child:
        assert child.stdout is not None
        first = child.stdout.readline()
        time.sleep(seconds)
        child.kill()
        rest = child.stdout.read()
    whole = (first + rest).rpartition("\n")[0].splitlines()
    return [(word, int(n), float(when)) for word, n, when in map(str.split, whole)]


def verified(home: Path, out: Path, lines: Lines) -> tuple[Counter[str], float]:
    """What was wrong, counted, and how many seconds somebody had typed at what is gone."""
    found: Counter[str] = Counter(rounds=1, lines=len(lines))
    with Library.open(home, by="parent") as library:
        newest = library.entries()[0] if library.entries() else None
        body = library.read(newest.id).release.body if newest else ""
        versions = library.versions(newest.id) if newest else []
    numbers = [int(word) for word in body.split()]
    found["broken"] += numbers != list(range(1, len(numbers) + 1))
    kept = len(numbers)
    gone = [when for word, number, when in lines if word == "typed" and number > kept]
    lost = max(gone) - min(gone) if gone else 0.0
    found["lost more"] += lost > MAY_BE_LOST
    told = sum(word == "version" for word, _, _ in lines)
    found["versions lost"] += sum(version.occasion is Occasion.SAVED for version in versions) < told
    found["unsound"] += not examine(home / FOLDER / DATABASE).sound
    pages = list(out.glob("*.html"))
    found["half exports"] += sum(
        not page.read_text(encoding="utf-8").rstrip().endswith("</html>") for page in pages
    )
    found["exports"] += len(pages)
    return found, lost


FAULTS = ("broken", "lost more", "versions lost", "unsound", "half exports")


def run(times: int, rng: random.Random) -> bool:
    """So many rounds; whether nothing was lost beyond what may be."""
    found: Counter[str] = Counter()
    losses: list[float] = []
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder, "home")
        for turn in range(times):
            out = Path(folder, f"out-{turn}")
            out.mkdir()
            seen, lost = verified(home, out, killed(home, out, rng.random() * LONGEST))
            found += seen
            losses.append(lost)
    worst = {name: found[name] for name in FAULTS}
    print(f"window: {dict(found)}; faults {worst}; longest loss {max(losses):.2f} s of typing", flush=True)
    return not any(worst.values())


def main() -> int:
    """Read the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--times", type=int, default=100)
    parser.add_argument("--seed", type=int, default=20)
    parser.add_argument("--child", type=Path, help=argparse.SUPPRESS)
    parser.add_argument("--out", type=Path, help=argparse.SUPPRESS)
    command = parser.parse_args()
    if command.child:
        work(command.child, command.out)
        return 0
    return 0 if run(command.times, random.Random(command.seed)) else 1


if __name__ == "__main__":
    sys.exit(main())
