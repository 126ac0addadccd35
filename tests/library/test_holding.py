"""One program at a time writes; another sees who does, and reads."""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from prd_desk.errors import UserError
from prd_desk.library import Library, Wanted
from prd_desk.library.network import mounted_remotely
from tests.library.conftest import news

OTHER_MACHINE = {"user": "สมหญิง", "host": "เครื่องอื่น", "pid": 7, "since": "2026-01-02T03:04:05+00:00"}


def holder_file(home: Path) -> Path:
    return home / "library" / "holder.json"


def test_a_second_program_reads_the_newest_state_and_is_told_who_writes(tmp_path: Path) -> None:
    with Library.open(tmp_path, by="สมชาย") as first, Library.open(tmp_path, by="สมหญิง") as second:
        number = first.add(news(body="คำพิเศษ"))
        first.save(number, news("แก้แล้ว", body="คำพิเศษ"))
        assert second.read(number).release.title == "แก้แล้ว"
        assert [entry.id for entry in second.entries(Wanted(words="คำพิเศษ"))] == [number]
        assert second.holder is not None
        assert (second.holder.user, second.holder.pid) == ("สมชาย", os.getpid())
        told = f"สมชาย.*{socket.gethostname()}.*อ่านได้อย่างเดียว"
        for write in (second.keep, second.delete, second.duplicate):
            with pytest.raises(UserError, match=told):
                write(number)
        with pytest.raises(UserError, match=told):
            second.save(number, news())
        assert second.upkeep() is None
    with Library.open(tmp_path, by="สมหญิง") as third:
        assert third.holder is None
        assert third.save(number, news("ใหม่"))


def test_the_hold_of_a_program_that_died_is_none(tmp_path: Path) -> None:
    code = (
        "import os, sys\nfrom pathlib import Path\nfrom prd_desk.library import Library\n"
        "library = Library.open(Path(sys.argv[1]), by='x')\nprint(os.getpid(), flush=True)\nos._exit(9)"
    )
    command = [sys.executable, "-c", code, str(tmp_path)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert json.loads(holder_file(tmp_path).read_text())["pid"] == int(done.stdout)
    with Library.open(tmp_path, by="") as library:
        assert library.holder is None


def test_another_machine_that_was_heard_of_lately_holds_it(tmp_path: Path) -> None:
    Library.open(tmp_path, by="").close()
    holder_file(tmp_path).write_text(json.dumps(OTHER_MACHINE), encoding="utf-8")
    with Library.open(tmp_path, by="") as library:
        assert library.holder is not None
        assert (library.holder.user, library.holder.host) == ("สมหญิง", "เครื่องอื่น")
    assert json.loads(holder_file(tmp_path).read_text(encoding="utf-8")) == OTHER_MACHINE


def test_another_machine_that_has_fallen_silent_does_not(tmp_path: Path) -> None:
    Library.open(tmp_path, by="").close()
    holder_file(tmp_path).write_text(json.dumps(OTHER_MACHINE), encoding="utf-8")
    written = holder_file(tmp_path).stat().st_mtime
    os.utime(holder_file(tmp_path), (written - 301, written - 301))
    with Library.open(tmp_path, by="สมชาย") as library:
        assert library.holder is None
        assert json.loads(holder_file(tmp_path).read_text(encoding="utf-8"))["user"] == "สมชาย"
    assert not holder_file(tmp_path).exists()


def test_an_open_library_makes_itself_heard(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from datetime import timedelta

    from prd_desk.library import holding

    monkeypatch.setattr(holding, "RENEWED_EVERY", timedelta(milliseconds=1))
    with Library.open(tmp_path, by=""):
        os.utime(holder_file(tmp_path), (0, 0))
        for _ in range(10_000):
            if holder_file(tmp_path).stat().st_mtime > 0:
                break
        assert holder_file(tmp_path).stat().st_mtime > 0


@pytest.mark.parametrize("written", ["", "{}", "[1]", '{"user": 1, "host": "x", "pid": "y"}', "\udc80"])
def test_a_mark_that_cannot_be_read_stops_nobody(tmp_path: Path, written: str) -> None:
    (tmp_path / "library").mkdir()
    holder_file(tmp_path).write_bytes(written.encode("utf-8", "surrogateescape"))
    with Library.open(tmp_path, by="") as library:
        assert library.holder is None


@pytest.mark.parametrize(
    ("folder", "remote"),
    [
        ("/srv/share/desk", True),
        ("/srv/share/local/desk", False),
        ("/srv/shared", False),
        ("/mnt/ssh/desk", True),
        ("/elsewhere", False),
    ],
)
def test_folders_of_other_machines_are_known_by_their_mounts(folder: str, remote: bool) -> None:
    mounts = [
        ("/", "ext4"),
        ("/srv/share", "nfs4"),
        ("/srv/share/local", "ext4"),
        ("/mnt/ssh", "fuse.sshfs"),
    ]
    assert mounted_remotely(Path(folder), mounts) is remote


def test_on_a_network_folder_the_journal_is_no_wal(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from prd_desk.library import opening

    def journal() -> str:
        with Library.open(tmp_path, by="สมชาย") as library:
            library.add(news())
            with Library.open(tmp_path, by="สมหญิง") as reader:
                assert len(reader.entries()) == len(library.entries())
            with library._store.reading() as db:
                return db.exec_driver_sql("PRAGMA journal_mode").scalar_one()

    assert journal() == "wal"
    with monkeypatch.context() as patch:
        patch.setattr(opening, "is_network", lambda _: True)
        assert journal() == "delete"
        assert not list((tmp_path / "library").glob("*-wal"))
    assert journal() == "wal"
