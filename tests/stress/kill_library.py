"""kill -9 in the midst of the library's work, many times: what was acknowledged must be there.

    python -m tests.stress.kill_library [--times 500] [--work saving,migrating,backing-up,recovering]

A child does the work in a new process and prints a line after each call that returned. The parent kills it at
a random moment, opens the library and holds it against the lines. Prints one line of figures for each kind of
work and leaves with 1 when anything was lost.
"""

from __future__ import annotations

import argparse
import random
import shutil
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

from prd_desk.library import Library
from prd_desk.library.checking import examine
from prd_desk.library.recovery import recover
from prd_desk.news import Photo, Release
from tests.library.old_libraries import build_schema_1

ROOT = Path(__file__).parents[2]
WORKS = ("saving", "migrating", "backing-up", "recovering")
LONGEST = {"saving": 1.2, "migrating": 1.0, "backing-up": 1.2, "recovering": 0.6}
"""Seconds after the child's first word by which it is killed."""
OLD = [Release(title=f"เก่า {number}", body=f"เนื้อเก่า {number} " * 400) for number in range(400)]


def saving(home: Path) -> None:
    """Save, keep versions, add releases with photos; each text says its own number."""
    with Library.open(home, by="child") as library:
        numbers = [entry.id for entry in library.entries()] or [library.add(text_of(0))]
        for turn in range(1, 10_000):
            number = numbers[turn % len(numbers)]
            library.save(number, text_of(turn))
            print("saved", number, turn, flush=True)
            if turn % 3 == 0:
                version = library.keep(number, name=f"ฉบับ {turn}")
                print("kept", version.id, turn, flush=True)
            if turn % 10 == 0:
                numbers.append(library.add(text_of(turn)))
                print("saved", numbers[-1], turn, flush=True)


def text_of(turn: int) -> Release:
    """The text of one turn, now and then with a photo and now and then long."""
    photos = (Photo("ภาพ.jpg", f"{turn}".encode() * 20_000),) if turn % 4 == 0 else ()
    return Release(
        title=f"ครั้งที่ {turn}", body=f"เนื้อ {turn} " * (8000 if turn % 7 == 0 else 200), photos=photos
    )


def migrating(home: Path) -> None:
    """Open a library of an older schema."""
    import alembic.migration  # noqa: F401 - the kill is to fall into the work, not into the import

    print("begun", 0, 0, flush=True)
    Library.open(home, by="child").close()
    print("migrated", 0, 0, flush=True)


def backing_up(home: Path) -> None:
    """Back up again and again, saving in between."""
    with Library.open(home, by="child") as library:
        number = library.add(text_of(0))
        for turn in range(1, 10_000):
            library.save(number, text_of(turn))
            print("saved", number, turn, flush=True)
            print("backup", library.backups.make("daily").serial, turn, flush=True)
            library.backups.thin()


def recovering(home: Path) -> None:
    """Recover, though the library is sound: nothing may go by it."""
    print("begun", 0, 0, flush=True)
    recover(home, by="child")
    print("recovered", 0, 0, flush=True)


CHILDREN = {"saving": saving, "migrating": migrating, "backing-up": backing_up, "recovering": recovering}


def killed(work: str, home: Path, rng: random.Random) -> list[tuple[str, int, int]]:
    """Run a child for a while; the lines it got out whole before it was killed."""
    command = [sys.executable, "-m", "tests.stress.kill_library", "--child", work, "--home", str(home)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=ROOT) as child:
        assert child.stdout is not None
        first = child.stdout.readline()
        time.sleep(rng.random() * LONGEST[work])
        child.kill()
        rest = child.stdout.read()
    whole = (first + rest).rpartition("\n")[0].splitlines()
    return [(word, int(number), int(turn)) for word, number, turn in (line.split() for line in whole)]


def verified(work: str, home: Path, lines: list[tuple[str, int, int]]) -> Counter[str]:
    """Open the library and hold it against the lines; what is wrong, counted, and what was seen."""
    found: Counter[str] = Counter(lines=len(lines))
    try:
        with Library.open(home, by="parent") as library:
            last = {number: turn for word, number, turn in lines if word == "saved"}
            for number, turn in last.items():
                now = library.read(number).release
                at = int(now.title.removeprefix("ครั้งที่ "))
                # The call after the last line may have done its work and been killed before it could say so.
                found["lost"] += at < turn or now != text_of(at)
            for word, number, turn in lines:
                if word == "kept":
                    found["lost"] += library.read_version(number) != text_of(turn)
            if work in {"migrating", "recovering"}:
                found["lost"] += [library.read(n).release for n in range(1, len(OLD) + 1)] != OLD
            found["bad backups"] += sum(not examine(each.path).sound for each in library.backups.all())
            serials = [each.serial for each in library.backups.all()]
            told = [number for word, number, _ in lines if word == "backup"]
            found["lost backups"] += bool(told) and max(told) not in {*serials, max(serials, default=0) - 1}
    except Exception as error:
        found["unreadable"] += 1
        print(f"{work}: {type(error).__name__}: {error}", file=sys.stderr)
        return found
    report = examine(home / "library" / "library.db")
    found["unsound"] += not report.sound
    return found


def run(work: str, times: int, rng: random.Random) -> bool:
    """Kill so many children at this work, print the figures; whether all was well."""
    sums: Counter[str] = Counter()
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder) / "home"
        for turn in range(times):
            if work == "migrating" or turn % 50 == 0:
                # One library lives through many crashes, but need not grow for ever.
                shutil.rmtree(home, ignore_errors=True)
                if work in {"migrating", "recovering"}:
                    build_schema_1(home / "library" / "library.db", OLD)
                if work == "recovering":
                    Library.open(home, by="parent").close()
            sums += Counter({"kills": 1})
            sums.update(verified(work, home, killed(work, home, rng)))
    wrong = {name: sums[name] for name in ("lost", "unreadable", "unsound", "bad backups", "lost backups")}
    seen = f"{sums['kills']} kills, {sums['lines']} acknowledged"
    print(
        f"{work:<11} {seen}: " + ", ".join(f"{name} {number}" for name, number in wrong.items()), flush=True
    )
    return not any(wrong.values())


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--times", type=int, default=500)
    parser.add_argument("--work", default=",".join(WORKS))
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--child", choices=WORKS)
    parser.add_argument("--home", type=Path)
    chosen = parser.parse_args()
    if chosen.child:
        CHILDREN[chosen.child](chosen.home)
        return 0
    rng = random.Random(chosen.seed)
    works = chosen.work.split(",")
    well = [run(work, chosen.times // len(works), rng) for work in works]
    return int(not all(well))


if __name__ == "__main__":
    sys.exit(main())
