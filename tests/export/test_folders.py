"""A folder of files appears whole or not at all, and what else lies in it stays."""

from __future__ import annotations

import errno
import os
from typing import TYPE_CHECKING

import pytest

from prd_desk.errors import UserError
from prd_desk.export.folders import free_name, write_folder

if TYPE_CHECKING:
    from pathlib import Path

FILES = {"index.html": b"page", "images/01.jpg": b"one", "images/02.jpg": b"two"}


def contents(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()
    }


def test_a_new_folder(tmp_path: Path) -> None:
    write_folder(tmp_path / "web", FILES)
    assert contents(tmp_path / "web") == FILES
    assert [path.name for path in tmp_path.iterdir()] == ["web"]


def test_an_existing_folder_is_asked_for(tmp_path: Path) -> None:
    (tmp_path / "web").mkdir()
    (tmp_path / "web" / "index.html").write_bytes(b"old")
    (tmp_path / "web" / "mine.txt").write_bytes(b"mine")
    with pytest.raises(UserError, match="อยู่แล้ว"):
        write_folder(tmp_path / "web", FILES)
    assert contents(tmp_path / "web") == {"index.html": b"old", "mine.txt": b"mine"}
    write_folder(tmp_path / "web", FILES, overwrite=True)
    assert contents(tmp_path / "web") == {**FILES, "mine.txt": b"mine"}


def test_a_full_disk_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    calls: list[int] = []
    real = os.fsync

    def full_at_the_third(handle: int) -> None:
        calls.append(handle)
        if len(calls) > 3:
            raise OSError(errno.ENOSPC, "full")
        real(handle)

    monkeypatch.setattr(os, "fsync", full_at_the_third)
    with pytest.raises(UserError, match="ดิสก์เต็ม") as caught:
        write_folder(tmp_path / "web", FILES)
    assert str(tmp_path / "web") in caught.value.sentence
    assert list(tmp_path.iterdir()) == []


def test_a_read_only_file_in_the_way(tmp_path: Path) -> None:
    (tmp_path / "web").mkdir()
    (tmp_path / "web" / "index.html").write_bytes(b"old")
    (tmp_path / "web" / "index.html").chmod(0o444)
    with pytest.raises(UserError, match="ไม่มีสิทธิ์เขียน"):
        write_folder(tmp_path / "web", FILES, overwrite=True)
    assert contents(tmp_path / "web") == {"index.html": b"old"}


@pytest.mark.parametrize("name", ["none/web", "file"])
def test_places_that_cannot_hold_a_folder(tmp_path: Path, name: str) -> None:
    (tmp_path / "file").write_bytes(b"x")
    with pytest.raises(UserError, match=name):
        write_folder(tmp_path / name, FILES)


def test_free_name(tmp_path: Path) -> None:
    assert free_name(tmp_path, "a") == tmp_path / "a"
    (tmp_path / "a").mkdir()
    (tmp_path / "a-2").write_bytes(b"")
    assert free_name(tmp_path, "a") == tmp_path / "a-3"
