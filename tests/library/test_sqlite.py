"""What SQLite's errors become for the user."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING

import pytest

from prd_desk.errors import UserError
from prd_desk.library import Library
from prd_desk.library import sqlite as ours
from prd_desk.library.sqlite import LibraryDamagedError, speaking, told
from tests.library.conftest import news

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("said", "sentence"),
    [
        ("database or disk is full", "ดิสก์เต็ม"),
        ("disk I/O error", "ดิสก์อ่านหรือเขียนไม่ได้"),
        ("attempt to write a readonly database", "อ่านได้อย่างเดียว"),
        ("database is locked", "โปรแกรมอื่น"),
        ("unable to open database file", "เปิดไฟล์ของคลังข่าวไม่ได้"),
        ("database disk image is malformed", "เสียหาย"),
        ("file is not a database", "เสียหาย"),
        ("malformed database schema (releases)", "เสียหาย"),
        ("no such table: releases", "เสียหาย"),
    ],
)
def test_errors_are_told_with_what_to_do(said: str, sentence: str) -> None:
    with pytest.raises(UserError, match=sentence) as caught, speaking():
        raise sqlite3.OperationalError(said)
    assert caught.value.remedy
    assert said in caught.value.detail
    assert isinstance(caught.value, LibraryDamagedError) == (sentence == "เสียหาย")


def test_a_fault_of_our_own_is_not_the_users() -> None:
    error = sqlite3.IntegrityError("UNIQUE constraint failed: releases.revision")
    with pytest.raises(sqlite3.IntegrityError):
        told(error)


def test_another_connection_that_is_writing_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ours, "BUSY_SECONDS", 0.01)
    with Library.open(tmp_path, by="") as library:
        number = library.add(news())
        other = sqlite3.connect(tmp_path / "library" / "library.db", isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(UserError, match="โปรแกรมอื่นกำลังใช้"):
            library.save(number, news("ใหม่"))
        other.execute("ROLLBACK")
        other.close()
        assert library.save(number, news("ใหม่"))


def test_a_folder_that_cannot_be_is_told(tmp_path: Path) -> None:
    (tmp_path / "library").write_text("a file where the folder should be")
    with pytest.raises(UserError, match="library"):
        Library.open(tmp_path, by="")


def test_every_write_is_synced_to_the_disk(library: Library) -> None:
    with library._store.reading() as db:
        assert db.exec_driver_sql("PRAGMA synchronous").scalar_one() == 2  # FULL
        assert db.exec_driver_sql("PRAGMA foreign_keys").scalar_one() == 1
