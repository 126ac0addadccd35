"""A file is written whole or not at all, and nothing is overwritten unasked."""

from __future__ import annotations

import errno
import os
import stat
from typing import TYPE_CHECKING

import pytest

from prd_desk.errors import UserError
from prd_desk.export.files import write_atomically

if TYPE_CHECKING:
    from pathlib import Path


def test_writes_and_leaves_nothing_else(tmp_path: Path) -> None:
    write_atomically(tmp_path / "ข่าว.txt", b"one")
    assert (tmp_path / "ข่าว.txt").read_bytes() == b"one"
    assert len(list(tmp_path.iterdir())) == 1


def test_no_overwriting_unasked(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"old")
    with pytest.raises(UserError, match="มีไฟล์ชื่อนี้อยู่แล้ว") as caught:
        write_atomically(path, b"new")
    assert str(path) in caught.value.sentence
    assert caught.value.remedy
    assert path.read_bytes() == b"old"
    write_atomically(path, b"new", overwrite=True)
    assert path.read_bytes() == b"new"


def test_a_name_taken_meanwhile_is_not_overwritten(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.txt"
    real = os.fsync

    def somebody_else_writes(handle: int) -> None:
        real(handle)
        path.write_bytes(b"theirs")

    monkeypatch.setattr(os, "fsync", somebody_else_writes)
    with pytest.raises(UserError, match="มีไฟล์ชื่อนี้อยู่แล้ว"):
        write_atomically(path, b"ours")
    assert path.read_bytes() == b"theirs"
    assert len(list(tmp_path.iterdir())) == 1


@pytest.mark.skipif(os.name != "posix", reason="permission bits of POSIX")
def test_permissions_are_kept(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"old")
    path.chmod(0o640)
    write_atomically(path, b"new", overwrite=True)
    assert stat.S_IMODE(path.stat().st_mode) == 0o640


@pytest.mark.skipif(os.name != "posix", reason="symbolic links need leave elsewhere")
def test_a_link_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "real.txt").write_bytes(b"old")
    (tmp_path / "link.txt").symlink_to(tmp_path / "real.txt")
    write_atomically(tmp_path / "link.txt", b"new", overwrite=True)
    assert (tmp_path / "real.txt").read_bytes() == b"new"
    assert (tmp_path / "link.txt").is_symlink()


def test_read_only_target(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"old")
    path.chmod(0o444)
    with pytest.raises(UserError, match="ไม่มีสิทธิ์เขียน"):
        write_atomically(path, b"new", overwrite=True)
    assert path.read_bytes() == b"old"


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("none/a.txt", "ไม่พบโฟลเดอร์"),
        ("folder", "เป็นโฟลเดอร์"),
        ("file/a.txt", "ไม่พบโฟลเดอร์"),
        ("ก" * 200, "ยาวเกินไป"),
    ],
)
def test_places_that_cannot_be_written(tmp_path: Path, name: str, words: str) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "file").write_bytes(b"x")
    with pytest.raises(UserError, match=words) as caught:
        write_atomically(tmp_path / name, b"new", overwrite=True)
    assert name in caught.value.sentence


@pytest.mark.parametrize(("code", "words"), [(errno.ENOSPC, "ดิสก์เต็ม"), (errno.EIO, "ระบบไม่ยอมให้เขียน")])
def test_disk_trouble_leaves_the_old_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: int, words: str
) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"old")

    def full(_: int) -> None:
        raise OSError(code, os.strerror(code))

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(UserError, match=words):
        write_atomically(path, b"new", overwrite=True)
    assert path.read_bytes() == b"old"
    assert len(list(tmp_path.iterdir())) == 1


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="no /dev/full on this system")  # noqa: PTH110
def test_a_device_is_no_place_for_a_file(tmp_path: Path) -> None:
    (tmp_path / "a.txt").symlink_to("/dev/full")
    with pytest.raises(UserError):
        write_atomically(tmp_path / "a.txt", b"new")
