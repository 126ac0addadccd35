"""One window: a second start brings the first to the front and hands its file over; nothing else gets in."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtNetwork import QLocalSocket

from prd_desk.desk.app import start
from prd_desk.desk.life import single_instance
from prd_desk.desk.life.single_instance import SingleInstance, file_in, message, socket_name
from prd_desk.export import to_prdnews
from prd_desk.news import Release

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from prd_desk.desk.window import DeskWindow


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return tmp_path / "h"


@pytest.fixture
def first(home: Path, qtbot) -> Iterator[SingleInstance]:
    instance = SingleInstance(home)
    instance.listen()
    yield instance
    instance.stop()


@pytest.fixture
def second_start(home: Path) -> Iterator[Callable[[Path], subprocess.Popen[str]]]:
    """Starts another process of the whole program, as a user would."""
    processes: list[subprocess.Popen[str]] = []

    def start_it(file: Path) -> subprocess.Popen[str]:
        command = [sys.executable, "-W", "error", "-m", "prd_desk.cli", str(file)]
        processes.append(
            subprocess.Popen(
                command,
                env=os.environ | {"PRD_DESK_HOME": str(home)},
                stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT,
                text=True,
            )
        )
        return processes[-1]

    yield start_it
    for process in processes:
        process.kill()
        process.communicate()


@pytest.fixture
def started(home: Path, slip_checker, qtbot) -> Iterator[DeskWindow]:
    instance = SingleInstance(home)
    window = start(home, None, instance, load_checker=slip_checker)
    qtbot.waitUntil(lambda: Path(socket_name(home)).exists())
    yield window
    instance.stop()
    window.settle()
    window.close()
    window.deleteLater()


def test_a_second_start_brings_the_window_forward_with_its_file(
    started: DeskWindow, second_start, tmp_path: Path, qtbot
) -> None:
    file = tmp_path / "ข่าว\nใหม่.prdnews"
    to_prdnews(Release(title="เปิดหอสมุด", body="เนื้อข่าว"), file)
    started.showMinimized()
    second = second_start(file)
    qtbot.waitUntil(lambda: started.release().title == "เปิดหอสมุด", timeout=20_000)
    assert not started.isMinimized()
    qtbot.waitUntil(lambda: second.poll() is not None, timeout=20_000)  # it waits for our answer
    assert (second.communicate(timeout=20)[0], second.returncode) == ("", 0)


def test_what_is_on_the_desk_is_kept_before_the_file_opens(
    started: DeskWindow, second_start, tmp_path: Path, qtbot, type_text: Callable[..., None]
) -> None:
    file = tmp_path / "a.txt"
    file.write_text("เปิดหอสมุด\nเนื้อข่าว", encoding="utf-8")
    type_text(started.sheet.editors["body"], "ยังไม่ได้เก็บ")
    second = second_start(file)
    qtbot.waitUntil(lambda: "ยังไม่ได้เก็บ" not in started.release().body, timeout=20_000)
    qtbot.waitUntil(lambda: second.poll() is not None, timeout=20_000)  # it waits for our answer
    assert second.returncode == 0
    asked = started.shelf.ask(
        lambda library: [library.read(entry.id).release.body for entry in library.entries()]
    )
    assert asked.done.wait(10)
    assert "ยังไม่ได้เก็บ" in asked.answer


def test_a_place_whose_owner_died_is_free(home: Path, qtbot) -> None:
    code = (
        "import sys, pathlib; from PySide6.QtCore import QCoreApplication;"
        "from prd_desk.desk.life.single_instance import SingleInstance;"
        "app = QCoreApplication([]); one = SingleInstance(pathlib.Path(sys.argv[1])); one.listen();"
        "print(one.is_first, flush=True); app.exec()"
    )
    dead = subprocess.Popen([sys.executable, "-c", code, str(home)], stdout=subprocess.PIPE, text=True)
    assert dead.stdout.readline() == "True\n"
    assert not SingleInstance(home).is_first
    dead.send_signal(signal.SIGKILL)
    dead.wait()
    dead.stdout.close()
    assert Path(socket_name(home)).exists()
    heir = SingleInstance(home)
    assert heir.is_first
    heir.listen()
    other = SingleInstance(home)
    assert not other.is_first
    called = []
    heir.called.connect(called.append)
    caller = QLocalSocket()
    caller.connectToServer(socket_name(home))
    caller.write(message(None))
    qtbot.waitUntil(lambda: called == [None])
    heir.stop()


def test_a_first_that_does_not_answer_leaves_the_second_to_itself(
    home: Path, qtbot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(single_instance, "PATIENCE_MS", 50)
    silent = SingleInstance(home)  # holds the place and listens to nobody
    assert not SingleInstance(home).hand_over(None)
    silent.stop()


@pytest.mark.parametrize(
    "said",
    [
        b"",
        b"\n",
        b"rm -rf\n",
        b"[]\n",
        b'{"open": 1}\n',
        b'{"open": "relative.txt"}\n',
        b'{"open": "/a\\u0000b"}\n',
        b'{"open": null, "run": "x"}\n',
        b"[" * 30_000 + b"\n",
        b'{"open": "/' + b"a" * 50_000 + b'"}\n',
        b"\xff\xfe\n",
    ],
)
def test_other_messages_are_hung_up_on(
    said: bytes, first: SingleInstance, home: Path, qtbot, monkeypatch: pytest.MonkeyPatch
) -> None:
    called = []
    first.called.connect(called.append)
    monkeypatch.setattr(single_instance, "PATIENCE_MS", 100)
    caller = QLocalSocket()
    caller.connectToServer(socket_name(home))
    assert caller.waitForConnected(1_000)
    caller.write(said)
    qtbot.waitUntil(lambda: caller.state() == QLocalSocket.LocalSocketState.UnconnectedState)
    assert bytes(caller.readAll().data()) == b""
    assert called == []
    qtbot.waitUntil(lambda: first._callers == [])


def test_a_message_in_pieces_is_one_message(first: SingleInstance, home: Path, tmp_path: Path, qtbot) -> None:
    called = []
    first.called.connect(called.append)
    caller = QLocalSocket()
    caller.connectToServer(socket_name(home))
    whole = message(tmp_path / "ข่าว.txt")
    caller.write(whole[:10])
    caller.flush()
    qtbot.waitUntil(lambda: len(first._callers) == 1 and first._callers[0]._said == whole[:10])
    caller.write(whole[10:])
    qtbot.waitUntil(lambda: called == [tmp_path / "ข่าว.txt"])


def test_idle_callers_do_not_pile_up(first: SingleInstance, home: Path, qtbot) -> None:
    callers = [QLocalSocket() for _ in range(single_instance.MOST_CALLERS + 4)]
    for caller in callers:
        caller.connectToServer(socket_name(home))
    gone = QLocalSocket.LocalSocketState.UnconnectedState
    qtbot.waitUntil(lambda: sum(caller.state() == gone for caller in callers) >= 4)
    assert len(first._callers) <= single_instance.MOST_CALLERS
    for caller in callers:
        caller.abort()
    qtbot.waitUntil(lambda: first._callers == [])


def test_folders_of_data_have_windows_of_their_own(tmp_path: Path, first: SingleInstance) -> None:
    other = SingleInstance(tmp_path / "other")
    assert other.is_first
    assert socket_name(tmp_path / "other") != first._name
    other.stop()


def test_a_folder_that_cannot_be_written_is_nobodys_place(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x", encoding="utf-8")
    alone = SingleInstance(tmp_path / "file" / "home")
    assert not alone.is_first
    assert not alone.hand_over(None)
    alone.listen()
    alone.stop()


@pytest.mark.skipif(os.name != "posix", reason="sockets of POSIX are files")
def test_only_the_user_may_open_the_socket(first: SingleInstance, home: Path) -> None:
    assert Path(socket_name(home)).stat().st_mode & 0o077 == 0


def test_names_too_long_for_a_socket_are_no_names(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("XDG_RUNTIME_DIR", raising=False)
    assert socket_name(tmp_path / ("ก" * 40)) == "" or os.name == "nt"
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    assert socket_name(tmp_path / ("ก" * 40)) != ""


def test_a_message_says_the_whole_path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert file_in(message(Path("ข่าว.txt"))) == tmp_path / "ข่าว.txt"
    assert file_in(message(None)) is None
    assert json.loads(message(None)) == {"open": None}
