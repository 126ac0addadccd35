"""Lines between words with libthai, and an honest word without it; each in a process of its own."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from ctypes.util import find_library
from pathlib import Path

import pytest

from prd_desk.desk.editor.libthai import LIBRARIES, preload

SYSTEM = Path("/usr/lib/x86_64-linux-gnu")
DICTIONARY = Path("/usr/share/libthai/thbrk.tri")

needs_libthai = pytest.mark.skipif(
    not (DICTIONARY.is_file() and (SYSTEM / "libthai.so.0").is_file()),
    reason="libthai is not installed where Debian puts it on this machine",
)

_ASK = """
import sys
from pathlib import Path
from prd_desk.desk.editor.libthai import breaks_between_words, preload
print(preload(Path(sys.argv[1])), breaks_between_words())
"""


@pytest.fixture
def broken(tmp_path: Path) -> dict[str, str]:
    """An environment in which the system's libthai is no libthai: what Windows and macOS are like."""
    folder = tmp_path / "broken"
    folder.mkdir()
    shutil.copy(Path(find_library("datrie") and SYSTEM / "libdatrie.so.1"), folder / "libthai.so.0")
    return os.environ | {"LD_LIBRARY_PATH": str(folder), "QT_QPA_PLATFORM": "offscreen"}


@pytest.fixture
def bundle(tmp_path: Path) -> Path:
    """A copy such as an installer brings."""
    folder = tmp_path / "bundle"
    folder.mkdir()
    for name in LIBRARIES[0]:
        shutil.copy(SYSTEM / name, folder / name)
    shutil.copy(DICTIONARY, folder / DICTIONARY.name)
    return folder


def ask(folder: Path, environment: dict[str, str]) -> str:
    command = [sys.executable, "-c", _ASK, str(folder)]
    return subprocess.run(command, env=environment, capture_output=True, text=True, check=True).stdout.strip()


@needs_libthai
def test_the_systems_libthai_is_found_by_qt_itself(tmp_path: Path) -> None:
    assert ask(tmp_path, dict(os.environ)) == "False True"


@needs_libthai
def test_without_libthai_it_is_known_that_lines_break_anywhere(tmp_path: Path, broken) -> None:
    assert ask(tmp_path, broken) == "False False"


@needs_libthai
def test_a_copy_that_came_with_the_program_serves_in_its_place(bundle: Path, broken) -> None:
    assert ask(bundle, broken) == "True True"


def test_a_copy_for_another_machine_is_passed_over(tmp_path: Path, monkeypatch) -> None:
    monkeypatch.delenv("LIBTHAI_DICTDIR", raising=False)
    (tmp_path / "thai.dll").write_bytes(b"not a library")
    assert not preload(tmp_path)
    assert "LIBTHAI_DICTDIR" not in os.environ


def test_the_window_says_when_lines_may_break_within_words(desk, monkeypatch) -> None:
    from prd_desk.desk.editor import view

    monkeypatch.setattr(view, "breaks_between_words", lambda: False)
    desk.view.tell_of_line_breaks()
    assert "libthai" in desk.status.state.text()
