"""Damage is noticed, nothing good is overwritten, and what can be saved is saved."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from prd_desk.errors import UserError
from prd_desk.library import Library, Status
from prd_desk.library.checking import examine
from prd_desk.library.recovery import prospects, recover, restore
from prd_desk.library.sqlite import LibraryDamagedError
from prd_desk.proofing.dismissal import Dismissal
from tests.library.conftest import news, photo

if TYPE_CHECKING:
    from pathlib import Path

RELEASES = [news(f"ข่าวที่ {number}", f"เนื้อข่าว {number} " * 300) for number in range(1, 41)]
CHANGED = news("แก้หลังสำรอง", "ใหม่กว่าข้อมูลสำรอง " * 100)


@pytest.fixture(scope="module")
def worked_in(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library with a backup, and work that is newer than that."""
    home = tmp_path_factory.mktemp("worked_in")
    with Library.open(home, by="ก") as library:
        for release in RELEASES:
            library.add(release)
        library.keep(1, name="แรก")
        library.upkeep()
        library.set_dismissals(1, [Dismissal("spelling.word", "คำ")])
        library.save(1, CHANGED)
        library.set_status(1, Status.REVIEW)
        library.add(news("หลังสำรอง", photos=(photo("ก.jpg", b"one"),)))
    return home


@pytest.fixture
def home(worked_in: Path, tmp_path: Path) -> Path:
    """A copy of it, to be harmed."""
    return shutil.copytree(worked_in, tmp_path / "home")


def database(home: Path) -> Path:
    return home / "library" / "library.db"


def overwrite(path: Path, start: int, data: bytes) -> None:
    with path.open("rb+") as file:
        file.seek(start)
        file.write(data)


def harm_table(path: Path, table: str) -> None:
    """Zero the root page of a table."""
    with closing(sqlite3.connect(path)) as db:
        (page,) = db.execute("SELECT rootpage FROM sqlite_master WHERE name = ?", (table,)).fetchone()
        db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    overwrite(path, (page - 1) * 4096, bytes(4096))


def backups(home: Path) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in (home / "library" / "backups").iterdir()}


def titles(home: Path) -> dict[int, str]:
    with Library.open(home, by="") as library:
        return {entry.id: library.read(entry.id).release.title for entry in library.entries()}


EVERYTHING = {number: release.title for number, release in enumerate(RELEASES, 1)} | {
    1: CHANGED.title,
    41: "หลังสำรอง",
}


@pytest.mark.parametrize("harm", ["emptied", "gone", "garbage", "header"])
def test_a_file_that_is_lost_gives_way_to_the_backup(home: Path, harm: str) -> None:
    before = backups(home)
    match harm:
        case "emptied":
            database(home).write_bytes(b"")
        case "gone":
            database(home).unlink()
        case "garbage":
            database(home).write_bytes(b"garbage!" * 5000)
        case _:
            overwrite(database(home), 0, bytes(100))
    with pytest.raises(LibraryDamagedError):
        Library.open(home, by="")
    assert backups(home) == before
    good = prospects(home)
    assert good is not None
    recovery = recover(home, by="")
    assert recovery.backup == good
    assert {each.origin for each in recovery.releases} == {"backup"}
    assert titles(home) == {number: release.title for number, release in enumerate(RELEASES, 1)}
    assert backups(home) == before


@pytest.mark.parametrize("table", ["versions", "steps", "dismissals", "releases_by_date"])
def test_what_the_damaged_file_still_gives_goes_over_the_backup(home: Path, table: str) -> None:
    harm_table(database(home), table)
    assert not examine(database(home)).sound
    recovery = recover(home, by="")
    assert {each.id for each in recovery.releases if each.origin == "library"} == {1, 41}
    assert titles(home) == EVERYTHING
    with Library.open(home, by="") as library:
        opened = library.read(1)
        assert opened.release == CHANGED
        assert opened.entry.status is Status.REVIEW
        assert library.read(41).release.photos == (photo("ก.jpg", b"one"),)
        assert [version.name for version in library.versions(1)][-1] == "แรก"


def test_texts_whose_releases_are_gone_come_back_as_drafts(home: Path) -> None:
    harm_table(database(home), "releases")
    recover(home, by="")
    found = titles(home)
    assert sorted(found.values()) == sorted([*EVERYTHING.values(), RELEASES[0].title])


def test_a_text_that_changed_on_the_disk_is_not_taken_for_the_text(home: Path) -> None:
    with closing(sqlite3.connect(database(home))) as db:
        db.execute("UPDATE texts SET packed = x'789c' WHERE seal = (SELECT seal FROM releases WHERE id = 7)")
        db.commit()
    with Library.open(home, by="") as library:
        with pytest.raises(UserError, match="เสียหาย"):
            library.read(7)
        with pytest.raises(LibraryDamagedError):
            library.backups.make("asked")
        assert library.read(8).release == RELEASES[7]
    recover(home, by="")
    assert titles(home) == EVERYTHING


@pytest.mark.parametrize("column", ["created", "status", "place"])
def test_a_backup_with_a_row_that_cannot_be_read_is_none(home: Path, column: str) -> None:
    with closing(sqlite3.connect(database(home))) as db:
        db.execute(f"UPDATE releases SET {column} = 'x' WHERE id = 7")  # noqa: S608
        db.commit()
    with Library.open(home, by="") as library:
        with pytest.raises(LibraryDamagedError):
            library.read(7)
        with pytest.raises(LibraryDamagedError):
            library.backups.make("asked")
    recover(home, by="")
    assert titles(home) == EVERYTHING


def test_with_no_backup_the_file_alone_is_read(home: Path) -> None:
    for path in backups(home):
        path.unlink()
    harm_table(database(home), "steps")
    recovery = recover(home, by="")
    assert recovery.backup is None
    assert titles(home) == EVERYTHING


def test_with_nothing_left_the_library_is_empty_and_the_wreck_kept(home: Path) -> None:
    for path in backups(home):
        path.unlink()
    database(home).write_bytes(b"nothing" * 999)
    recovery = recover(home, by="")
    assert recovery.releases == ()
    assert recovery.set_aside is not None
    assert (recovery.set_aside / "library.db").read_bytes() == b"nothing" * 999
    assert titles(home) == {}


def test_a_damaged_backup_is_passed_over(home: Path) -> None:
    with Library.open(home, by="") as library:
        newer = library.backups.make("asked")
    overwrite(newer.path, 20_000, bytes(30_000))
    database(home).unlink()
    assert recover(home, by="").backup != newer
    assert titles(home)[1] == RELEASES[0].title


def test_a_recovery_that_was_cut_short_is_ended_at_the_next_opening(home: Path) -> None:
    whole = examine(database(home))
    database(home).rename(home / "library" / "recovered.db")
    assert titles(home) == EVERYTHING
    assert examine(database(home)) == whole


def test_nobody_recovers_a_library_that_is_open(home: Path) -> None:
    with Library.open(home, by="สมชาย"), pytest.raises(UserError, match="สมชาย"):
        recover(home, by="")


def test_a_chosen_backup_is_put_in_place_and_the_present_kept(home: Path) -> None:
    chosen = prospects(home)
    assert chosen is not None
    with Library.open(home, by="") as library:
        assert len(library.entries()) == 41
    recovery = restore(home, chosen.path, by="")
    assert (recovery.backup, recovery.set_aside) == (chosen, None)
    assert len(titles(home)) == 40
    newest = prospects(home)
    assert newest is not None
    restore(home, newest.path, by="")
    assert titles(home) == EVERYTHING


def test_only_a_sound_backup_is_restored(home: Path, tmp_path: Path) -> None:
    bad = tmp_path / "bad.db"
    bad.write_bytes(database(home).read_bytes()[:9000])
    with pytest.raises(UserError, match=r"bad\.db เสียหาย"):
        restore(home, bad, by="")
    assert titles(home) == EVERYTHING


def test_a_crash_makes_the_next_opening_look_over_the_file(home: Path) -> None:
    harm_table(database(home), "releases_by_date")
    Library.open(home, by="").close()  # closed in order: nobody looks
    (home / "library" / "holder.json").write_text("{}")
    for _ in range(2):  # and the mark stays until it is mended
        with pytest.raises(LibraryDamagedError):
            Library.open(home, by="")


def test_a_release_saved_again_after_recovery_is_found_by_its_words(home: Path) -> None:
    from prd_desk.library import Wanted

    database(home).unlink()
    recover(home, by="")
    with Library.open(home, by="") as library:
        library.save(2, replace(RELEASES[1], body="คำที่ไม่มีที่อื่น"))
        assert [entry.id for entry in library.entries(Wanted(words="ไม่มีที่อื่น"))] == [2]
        assert [entry.id for entry in library.entries(Wanted(words="แก้หลังสำรอง"))] == []
