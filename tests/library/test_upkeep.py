"""Backups by the day, the trash after 30 days, photos as long as anybody needs them."""

from __future__ import annotations

import contextlib
import os
import sqlite3
import threading
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from prd_desk.errors import UserError
from prd_desk.library import Library, Place, Wanted, sqlite
from prd_desk.library.backups import Backup, backup_at, kept
from prd_desk.library.checking import examine
from prd_desk.library.sqlite import CutShortError, copy_database
from prd_desk.library.upkeep import AT_ONCE
from tests.library.conftest import SetClock, news, photo

if TYPE_CHECKING:
    from collections.abc import Callable


def photo_files(library: Library) -> list[bytes]:
    """Contents of all photo files, in order."""
    files = (library.home / "library" / "photos").rglob("*")
    return sorted(file.read_bytes() for file in files if file.is_file())


def next_day(library: Library, clock: SetClock, days: int = 1) -> None:
    clock.forward(days=days)
    library.upkeep()


def test_one_backup_a_day(library: Library, clock: SetClock) -> None:
    library.add(news())
    first = library.upkeep()
    clock.forward(minutes=1)
    assert library.upkeep() is None
    clock.forward(days=1)
    second = library.upkeep()
    assert [first, second] == library.backups.all()[::-1]
    assert first is not None
    assert examine(first.path).releases == 1


def test_the_trash_keeps_for_30_days(library: Library, clock: SetClock) -> None:
    number = library.add(news())
    library.keep(number, name="ฉบับ")
    library.move(number, Place.TRASH)
    for _ in range(30):
        next_day(library, clock)
    assert library.read(number).release == news()
    next_day(library, clock)
    with pytest.raises(UserError, match="ไม่พบข่าวนี้"):
        library.read(number)
    assert examine(library.home / "library" / "library.db").sound


def test_a_clock_that_is_wrong_for_a_day_empties_no_trash(library: Library, clock: SetClock) -> None:
    number = library.add(news())
    library.move(number, Place.TRASH)
    next_day(library, clock, 4000)
    next_day(library, clock, -3999)
    next_day(library, clock, -10)
    next_day(library, clock, 12)
    assert library.entry(number).place is Place.TRASH


def test_only_what_lies_in_the_trash_is_deleted_for_good(library: Library) -> None:
    number, other = library.add(news()), library.add(news())
    with pytest.raises(UserError, match="เฉพาะข่าวที่อยู่ในถังขยะ"):
        library.delete(number)
    library.move(number, Place.TRASH)
    library.delete(number)
    assert library.read(other).release == news()  # both had the same text
    assert library.add(news("ใหม่")) not in {number, other}


def test_a_photo_is_kept_once(library: Library) -> None:
    library.add(news(photos=(photo("ก.jpg", b"one"), photo("ข.jpg", b"one"))))
    library.add(news(photos=(photo("ค.jpg", b"one"),)))
    assert photo_files(library) == [b"one"]


def test_a_photo_stays_while_a_version_or_a_backup_needs_it(library: Library, clock: SetClock) -> None:
    in_version = library.add(news(photos=(photo("ก.jpg", b"one"),)))
    library.keep(in_version)
    in_backup = library.add(news(photos=(photo("ข.jpg", b"two"),)))
    library.upkeep()
    passing = library.add(news(photos=(photo("ค.jpg", b"three"),)))
    for number in (in_version, in_backup, passing):
        library.save(number, news("ไม่มีภาพ"))
    next_day(library, clock)
    assert photo_files(library) == [b"one", b"two"]
    (version,) = library.versions(in_version)
    library.move(in_version, Place.TRASH)
    assert library.read_version(version.id).photos == (photo("ก.jpg", b"one"),)
    for backup in library.backups.all():
        backup.path.unlink()
    next_day(library, clock)
    assert photo_files(library) == [b"one"]


def test_a_backup_that_cannot_be_read_may_need_any_photo(library: Library, clock: SetClock) -> None:
    number = library.add(news(photos=(photo("ก.jpg", b"one"),)))
    made = library.upkeep()
    assert made is not None
    made.path.write_bytes(b"garbage" * 999)
    library.save(number, news())
    next_day(library, clock)
    assert photo_files(library) == [b"one"]


def test_what_a_killed_program_left_is_swept(library: Library, clock: SetClock) -> None:
    library.add(news(photos=(photo("ก.jpg", b"one"),)))
    library.upkeep()
    (kept_photo,) = (library.home / "library" / "photos").glob("??/*")
    leftovers = [library.backups.folder / ".0a.prdtmp", kept_photo.with_name(".0b.prdtmp")]
    for leftover in leftovers:
        leftover.write_bytes(b"half")
        os.utime(leftover, (0, 0))
    next_day(library, clock)
    assert not any(leftover.exists() for leftover in leftovers)


def made_on(days: list[datetime], reason: str = "daily") -> list[Backup]:
    """Backups of those days, the newest first."""
    made = [Backup(Path(f"{serial}.db"), serial, day, reason) for serial, day in enumerate(days, 1)]
    return made[::-1]


def test_backups_are_thinned_by_day_week_and_month() -> None:
    start = datetime(2024, 1, 1, 5, tzinfo=UTC)
    every = made_on([start + timedelta(days=day) for day in range(1000)])
    stay = sorted(kept(every), key=lambda each: -each.serial)
    assert stay[:10] == every[:10]
    assert 30 <= len(stay) <= 10 + 6 + 24
    assert (every[0].at - stay[-1].at).days > 650
    assert kept(list(stay)) == set(stay)


def test_a_clock_set_back_costs_no_backup_its_order() -> None:
    start = datetime(2024, 2, 29, 5, tzinfo=UTC)
    every = made_on([start, start + timedelta(days=4000), start - timedelta(days=4000), start])
    assert every[0] in kept(every)
    assert len(kept(every)) == 3


def test_backups_before_migrations_stay_longer() -> None:
    start = datetime(2024, 1, 1, 5, tzinfo=UTC)
    migration = Backup(Path("0.db"), 0, start, "migration")
    every = [*made_on([start + timedelta(hours=hour) for hour in range(9)]), migration]
    assert kept(every) == {every[0], migration}


@pytest.mark.parametrize(
    "name", ["x.db", "000001-20261399-000000-daily.db", "000001-20260101-000000-a.db-wal"]
)
def test_other_files_are_no_backups(name: str) -> None:
    assert backup_at(Path(name)) is None


class Meddling(threading.Event):
    """Asked between two steps of a copy whether to stop; saves each time, or sets itself at the first."""

    def __init__(self, save: Callable[[int], object] | None = None) -> None:
        super().__init__()
        self.times = 0
        self._save = save

    def is_set(self) -> bool:
        self.times += 1
        if self._save is None:
            return True
        self._save(self.times)
        return False


def test_a_copy_is_of_one_moment_though_somebody_saves_at_every_step(
    library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sqlite, "_STEP", 4)
    number = library.add(news(body="".join(map(chr, range(0x4E00, 0x9E00)))))
    release = library.read(number).release
    meddling = Meddling(lambda turn: library.save(number, news(f"ฉบับที่ {turn}")))
    copy = tmp_path / "copy.db"
    copy_database(library.home / "library" / "library.db", copy, meddling)
    assert meddling.times > 5
    assert library.read(number).release.title == f"ฉบับที่ {meddling.times}"
    (tmp_path / "other" / "library").mkdir(parents=True)
    copy.rename(tmp_path / "other" / "library" / "library.db")
    with Library.open(tmp_path / "other", by="") as other:
        assert other.read(number).release == release


def test_where_wal_is_not_to_be_had_a_copy_begins_again_after_a_save(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("prd_desk.library.opening.is_network", lambda _folder: True)
    monkeypatch.setattr(sqlite, "_STEP", 4)
    with Library.open(tmp_path / "desk", by="") as library:
        number = library.add(news(body="".join(map(chr, range(0x4E00, 0x9E00)))))
        meddling = Meddling(lambda turn: turn < 4 and library.save(number, news(f"ฉบับที่ {turn}")))
        copy_database(library.home / "library" / "library.db", tmp_path / "copy.db", meddling)
        assert library.read(number).release.title == "ฉบับที่ 3"
        assert examine(tmp_path / "copy.db") == examine(library.home / "library" / "library.db")


def test_a_copy_that_is_cut_short_leaves_nothing(library: Library, clock: SetClock) -> None:
    library.add(news())
    first = library.upkeep()
    clock.forward(days=1)
    library.backups.stop = Meddling()
    assert library.upkeep() is None
    with pytest.raises(CutShortError):
        library.backups.make("asked")
    assert list(library.backups.folder.iterdir()) == [first.path]


def test_reading_through_stops_when_it_is_asked_to(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sqlite, "_LOOK_UP", 10)
    library.add(news())
    assert examine(library.home / "library" / "library.db", stop=threading.Event()).sound
    assert "interrupted" in examine(library.home / "library" / "library.db", stop=Meddling()).faults[0]


def test_more_than_one_step_of_everything(library: Library, clock: SetClock) -> None:
    """Trash, photos and index are minded a few at a time, and all of them in the end."""
    numbers = [library.add(news(photos=(photo("ก.jpg", bytes([n])),))) for n in range(2 * AT_ONCE + 3)]
    stays = library.add(news("อยู่ต่อ", photos=(photo("ข.jpg", b"stays"),)))
    for number in numbers:
        library.move(number, Place.TRASH)
    library.upkeep()
    with contextlib.closing(sqlite3.connect(library.home / "library" / "search.db")) as index:
        assert index.execute("SELECT count(*) FROM pieces").fetchone() == (len(numbers) + 1,)
    for backup in library.backups.all():
        backup.path.unlink()
    for _ in range(3):
        next_day(library, clock, 31)
        for backup in library.backups.all():
            backup.path.unlink()
    assert sum(library.counts().values()) == 1
    assert library.entry(stays).title == "อยู่ต่อ"
    next_day(library, clock)
    assert photo_files(library) == [b"stays"]
    assert library.entries(Wanted(words="ผู้ว่าราชการ")) == []
