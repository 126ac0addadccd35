"""The disk full at the n-th write, for every n: what was kept stays, the user is told, the program goes on.

    python -m tests.stress.fill_disk [--step 512] [--work saving,backing-up,migrating,recovering]

No file may grow beyond a limit (RLIMIT_FSIZE, so not on Windows), which rises from nothing by `step` bytes
until the whole work gets through. Each time every call either returns, and is then there when the limit is
gone, or raises a UserError, and then the library is as it was; the same program goes on working after that.
"""

from __future__ import annotations

import argparse
import resource
import shutil
import sys
import tempfile
from collections import Counter
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from prd_desk.errors import UserError
from prd_desk.library import Library, Occasion
from prd_desk.library.checking import examine
from prd_desk.library.recovery import recover
from prd_desk.news import Photo, Release
from tests.library.old_libraries import build_schema_1

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

WORKS = ("saving", "backing-up", "migrating", "recovering")
OLD = [Release(title=f"เก่า {number}", body=f"เนื้อเก่า {number} " * 100) for number in range(12)]
NEW = Release(
    title="ใหม่",
    body=" ".join(f"คำที่ {number * 7919 % 100_003}" for number in range(4000)),
    photos=(Photo("ภาพ.jpg", b"photo" * 5000),),
)


@contextmanager
def files_up_to(size: int) -> Iterator[None]:
    """No file grows beyond so many bytes in the block."""
    old = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, old[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, old)


def attempt(found: Counter[str], call: Callable[[], object]) -> bool:
    """Whether the call returned; one that did not must have raised what a user can read."""
    try:
        call()
    except UserError as error:
        found["told"] += 1
        found["speechless"] += not (error.sentence and error.remedy)
        return False
    except Exception as error:
        found["crashed"] += 1
        print(f"{type(error).__name__}: {error}", file=sys.stderr)
        return False
    return True


def saving(home: Path, size: int, found: Counter[str]) -> bool:
    """Save, keep and add in a library that is open; then again with room."""
    with Library.open(home, by="") as library:
        with files_up_to(size):
            saved = attempt(found, lambda: library.save(1, NEW))
            kept = attempt(found, lambda: library.keep(2, Occasion.SAVED, "ฉบับ"))
            added = attempt(found, lambda: library.add(NEW))
        found["lost"] += library.read(1).release != (NEW if saved else OLD[0])
        found["lost"] += len(library.versions(2)) != 1 + kept
        found["lost"] += len(library.entries()) != len(OLD) + added
        found["lost"] += any(library.read(n).release != OLD[n - 1] for n in range(2, len(OLD) + 1))
        library.save(1, NEW)
        found["lost"] += library.read(1).release != NEW
    return saved and kept and added


def backing_up(home: Path, size: int, found: Counter[str]) -> bool:
    """Back up; the backup before stays whatever comes of it."""
    with Library.open(home, by="") as library:
        before = {each.path: each.path.read_bytes() for each in library.backups.all()}
        with files_up_to(size):
            made = attempt(found, lambda: library.backups.make("daily"))
        after = library.backups.all()
        found["lost"] += any(path.read_bytes() != content for path, content in before.items())
        found["lost"] += len(after) != len(before) + made
        found["lost"] += not all(examine(each.path).sound for each in after)
    return made


def migrating(home: Path, size: int, found: Counter[str]) -> bool:
    """Open an older library."""
    shutil.rmtree(home)
    build_schema_1(home / "library" / "library.db", OLD)
    with files_up_to(size):
        done = attempt(found, lambda: Library.open(home, by="").close())
    whole(home, found)
    return done


def recovering(home: Path, size: int, found: Counter[str]) -> bool:
    """Recover a library whose file is fine."""
    with files_up_to(size):
        done = attempt(found, lambda: recover(home, by=""))
    whole(home, found)
    return done


def whole(home: Path, found: Counter[str]) -> None:
    """Count as lost whatever is not there when there is room again."""
    with Library.open(home, by="") as library:
        found["lost"] += [library.read(n).release for n in range(1, len(OLD) + 1)] != OLD


DOING = {"saving": saving, "backing-up": backing_up, "migrating": migrating, "recovering": recovering}


def run(work: str, step: int) -> bool:
    """Raise the limit until the work gets through, print the figures; whether all was well."""
    found: Counter[str] = Counter()
    with tempfile.TemporaryDirectory() as folder:
        base, home = Path(folder) / "base", Path(folder) / "home"
        build_schema_1(base / "library" / "library.db", OLD)
        Library.open(base, by="").close()
        size, done = 0, False
        while not done:
            shutil.rmtree(home, ignore_errors=True)
            shutil.copytree(base, home)
            done = DOING[work](home, size, found)
            found["limits"] += 1
            size += step
    wrong = {name: found[name] for name in ("lost", "crashed", "speechless")}
    print(
        f"{work:<11} {found['limits']} limits, {found['told']} refusals told: "
        + ", ".join(f"{name} {number}" for name, number in wrong.items()),
        flush=True,
    )
    return not any(wrong.values())


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--step", type=int, default=512)
    parser.add_argument("--work", default=",".join(WORKS))
    chosen = parser.parse_args()
    well = [run(work, chosen.step) for work in chosen.work.split(",")]
    return int(not all(well))


if __name__ == "__main__":
    sys.exit(main())
