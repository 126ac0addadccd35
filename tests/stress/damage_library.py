"""The database damaged in a thousand ways: it opens, or a good backup is offered and all is recovered.

    python -m tests.stress.damage_library [--times 1000] [--seed N]

Bits flipped, the file cut short or grown, pages zeroed, filled with noise, swapped, after an orderly end and
after a crash, in the database and in its journal. Each time: whatever is read was written, or a UserError is
told; the daily upkeep leaves every good backup byte for byte and makes no bad one; if anything was told,
`recover` gives back every release as it was or as the backup has it. "Older" counts damaged journals that
gave back an earlier state without a word: SQLite takes a broken frame for the end of the journal.
"""

from __future__ import annotations

import argparse
import random
import shutil
import sys
import tempfile
from collections import Counter
from datetime import UTC, datetime, timedelta
from pathlib import Path

from prd_desk.errors import UserError
from prd_desk.library import Library, Status, Wanted
from prd_desk.library.checking import examine
from prd_desk.library.recovery import prospects, recover
from prd_desk.news import Photo, Release

PAGE = 4096
NOISE = random.Random(7)
BACKED_UP = {
    number: Release(
        title=f"ข่าว {number}",
        body=" ".join(f"คำ{NOISE.randrange(10**6)}" for _ in range(40 * number)),
        photos=(Photo("ภาพ.jpg", f"{number}".encode() * 99),) if number % 5 == 0 else (),
    )
    for number in range(1, 41)
}
NEWEST = BACKED_UP | {
    1: Release(title="แก้หลังสำรอง", body="ใหม่กว่า " * 500),
    41: Release(title="หลังสำรอง", body="เขียนหลังสำรอง " * 300),
}
PASSING = Release(title="ยังอยู่ในสมุด")
EVER = {*BACKED_UP.values(), *NEWEST.values(), PASSING}
"""Every text that was ever written."""
MAY_BE = {3: (PASSING,), 5: (NEWEST[6],)}
"""Texts that two releases had for a moment."""


def build(home: Path) -> None:
    """A library with a backup, work newer than that, versions and steps; closed in order."""
    with Library.open(home, by="") as library:
        for release in BACKED_UP.values():
            library.keep(library.add(release))
        library.set_status(2, Status.REVIEW)
        library.backups.make("daily")
        library.save(1, NEWEST[1])
        library.add(NEWEST[41])


def left_by_a_crash(home: Path, crashed: Path) -> None:
    """The same library as a crash leaves it: work in the journal, nobody has closed it."""
    shutil.copytree(home, crashed)
    with Library.open(crashed, by="") as library:
        library.save(3, PASSING)
        library.save(3, NEWEST[3])
        copied = crashed.with_name("copied")
        shutil.copytree(crashed, copied)
    shutil.rmtree(crashed)
    copied.rename(crashed)


def harm(path: Path, rng: random.Random) -> str:
    """Damage the file in one way; which."""
    data = bytearray(path.read_bytes())
    pages = max(1, len(data) // PAGE)
    ways = ("bit", "bits", "cut", "grown", "zeroed", "noise", "swapped", "burst")
    way = rng.choice(ways)

    def page() -> slice:
        start = rng.randrange(pages) * PAGE
        return slice(start, min(start + PAGE, len(data)))

    match way:
        case "bit" | "bits":
            for _ in range(1 if way == "bit" else rng.randrange(2, 200)):
                data[rng.randrange(len(data))] ^= 1 << rng.randrange(8)
        case "cut":
            del data[rng.randrange(len(data)) :]
        case "grown":
            data += rng.randbytes(rng.randrange(1, 5 * PAGE))
        case "zeroed" | "noise":
            for _ in range(rng.randrange(1, 6)):
                there = page()
                size = there.stop - there.start
                data[there] = bytes(size) if way == "zeroed" else rng.randbytes(size)
        case "swapped":
            one, other = page(), page()
            if len(data[one]) == len(data[other]):
                data[one], data[other] = data[other], data[one]
        case _:
            start = rng.randrange(len(data))
            data[start : start + 64] = rng.randbytes(len(data[start : start + 64]))
    path.write_bytes(data)
    return way


def look(home: Path, found: Counter[str], *, journal: bool) -> bool:
    """Open the damaged library, read and work in it; whether anything was told.

    journal: that is what was damaged.
    """
    told = False
    try:
        tomorrow = datetime.now(UTC) + timedelta(days=1)
        with Library.open(home, by="", clock=lambda: tomorrow) as library:
            there: dict[int, Release] = {}
            for number in [entry.id for entry in library.entries(Wanted(limit=999))]:
                try:
                    there[number] = library.read(number).release
                except UserError:
                    told = True
            found["wrong"] += not EVER.issuperset(there.values())
            library.entries(Wanted(words="คำ"))
            library.upkeep()
            library.save(5, NEWEST[6])
            library.save(5, NEWEST[5])
            older = not told and there != NEWEST
            found["older" if journal else "wrong"] += older
    except UserError:
        told = True
    return told


def mended(home: Path, found: Counter[str]) -> None:
    """Recover, and count what is not there afterwards."""
    recovery = recover(home, by="")
    found["no offer"] += recovery.backup is None
    with Library.open(home, by="") as library:
        now = {entry.id: library.read(entry.id).release for entry in library.entries(Wanted(limit=999))}
    for number, release in BACKED_UP.items():
        found["lost"] += now.get(number) not in {release, NEWEST[number], *MAY_BE.get(number, ())}
    found["newer work saved"] += now.get(1) == NEWEST[1] and NEWEST[41] in now.values()
    found["recovered"] += 1
    found["unsound"] += not examine(home / "library" / "library.db").sound


def one(base: Path, home: Path, rng: random.Random, found: Counter[str]) -> None:
    """One copy of the library, damaged once."""
    shutil.copytree(base, home)
    folder = home / "library"
    journal = (folder / "library.db-wal").is_file() and rng.random() < 0.3
    way = harm(folder / ("library.db-wal" if journal else "library.db"), rng)
    kept = {path: path.read_bytes() for path in (folder / "backups").iterdir()}
    try:
        told = look(home, found, journal=journal)
        found["backups changed"] += any(path.read_bytes() != data for path, data in kept.items())
        found["bad backups"] += any(not examine(path).sound for path in (folder / "backups").glob("*.db"))
        found["no offer"] += prospects(home) is None
        found["told" if told else "nothing amiss"] += 1
        if told or not examine(folder / "library.db").sound:
            mended(home, found)
    except Exception as error:
        found["crashed"] += 1
        print(f"{way}: {type(error).__name__}: {error}", file=sys.stderr)
    finally:
        shutil.rmtree(home, ignore_errors=True)


def run(times: int, seed: int) -> bool:
    """Damage so many copies, print the figures; whether all was well."""
    found: Counter[str] = Counter()
    rng = random.Random(seed)
    with tempfile.TemporaryDirectory() as folder:
        orderly, crashed = Path(folder) / "orderly", Path(folder) / "crashed"
        build(orderly)
        left_by_a_crash(orderly, crashed)
        for turn in range(times):
            one(crashed if turn % 2 else orderly, Path(folder) / "home", rng, found)
    wrong = (
        "wrong",
        "lost",
        "unsound",
        "backups changed",
        "bad backups",
        "no offer",
        "crashed",
    )
    seen = ("told", "nothing amiss", "older", "recovered", "newer work saved")
    print(
        f"{times} damaged: "
        + ", ".join(f"{name} {found[name]}" for name in seen)
        + "; "
        + ", ".join(f"{name} {found[name]}" for name in wrong),
        flush=True,
    )
    return not any(found[name] for name in wrong)


def main() -> int:
    lines = argparse.RawDescriptionHelpFormatter
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=lines)
    parser.add_argument("--times", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    chosen = parser.parse_args()
    return int(not run(chosen.times, chosen.seed))


if __name__ == "__main__":
    sys.exit(main())
