"""A folder of files appears whole or not at all, and what else lies in it stays."""

from __future__ import annotations

import errno
import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from prd_desk.errors import UserError
from prd_desk.export.folders import free_name, write_folder

if TYPE_CHECKING:
    from collections.abc import Callable

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


OLD = {
    "index.html": b"old page",
    "images/01.jpg": b"old one",
    "images/mine.jpg": b"mine",
    "notes/a.txt": b"a",
}


def old_folder(place: Path) -> Path:
    """A folder that was issued before, with files of the user's own in it."""
    folder = place / "web"
    for name, content in OLD.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(content)
    (folder / "empty").mkdir()
    return folder


@pytest.mark.parametrize("links", [True, False], ids=["links", "copies"])
def test_a_folder_is_replaced_as_a_whole(
    links: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = old_folder(tmp_path)
    folder.chmod(0o750)
    if os.name == "posix":
        (folder / "link").symlink_to("notes/a.txt")
    if not links:
        monkeypatch.setattr(os, "link", refusing(errno.EPERM))
    write_folder(folder, FILES, overwrite=True)
    found = contents(folder)
    if os.name == "posix":
        assert (folder / "link").readlink().as_posix() == "notes/a.txt"
        assert folder.stat().st_mode & 0o777 == 0o750
        assert found.pop("link") == b"a"
    assert found == {**OLD, **FILES}
    assert (folder / "empty").is_dir()
    assert [path.name for path in tmp_path.iterdir()] == ["web"]


def refusing(number: int) -> Callable[..., None]:
    """What the system answers with that error."""

    def refuse(*_: object, **__: object) -> None:
        raise OSError(number, os.strerror(number))

    return refuse


@pytest.mark.parametrize("fails_at", [1, 2])
def test_when_the_exchange_fails_the_old_folder_is_there(
    fails_at: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """At the first rename (a program has a file of it open, on Windows), or at the second."""
    folder = old_folder(tmp_path)
    real, turns = Path.rename, []

    def rename(path: Path, target: Path) -> Path:
        if path.is_dir():
            turns.append(path)
            if len(turns) == fails_at:
                raise PermissionError(errno.EACCES, "in use")
        return real(path, target)

    monkeypatch.setattr(Path, "rename", rename)
    with pytest.raises(UserError, match="ไม่มีสิทธิ์เขียน"):
        write_folder(folder, FILES, overwrite=True)
    assert len(turns) == (1 if fails_at == 1 else 3)
    assert contents(folder) == OLD
    assert [path.name for path in tmp_path.iterdir()] == ["web"]


def test_a_disk_that_fills_while_files_are_taken_along(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = old_folder(tmp_path)
    real, turns = os.fsync, []

    def fsync(handle: int) -> None:
        turns.append(handle)
        if len(turns) > 2 * len(FILES):  # a file and its name, each time
            raise OSError(errno.ENOSPC, "full")
        real(handle)

    monkeypatch.setattr(os, "link", refusing(errno.EPERM))
    monkeypatch.setattr(os, "fsync", fsync)
    with pytest.raises(UserError, match="ดิสก์เต็ม"):
        write_folder(folder, FILES, overwrite=True)
    assert contents(folder) == OLD
    assert [path.name for path in tmp_path.iterdir()] == ["web"]


def test_a_file_where_a_folder_is_to_be(tmp_path: Path) -> None:
    (tmp_path / "web").mkdir()
    (tmp_path / "web" / "images").write_bytes(b"mine")
    with pytest.raises(UserError, match="images"):
        write_folder(tmp_path / "web", FILES, overwrite=True)
    assert contents(tmp_path / "web") == {"images": b"mine"}


def test_free_name(tmp_path: Path) -> None:
    assert free_name(tmp_path, "a") == tmp_path / "a"
    (tmp_path / "a").mkdir()
    (tmp_path / "a-2").write_bytes(b"")
    assert free_name(tmp_path, "a") == tmp_path / "a-3"
