"""Lines between words with libthai, with the library of our own, and an honest word without either.

Qt settles on one library for the life of a process, so each is tried in a process of its own.
"""

from __future__ import annotations

import ctypes
import importlib.util
import itertools
import os
import shutil
import subprocess
import sys
from ctypes.util import find_library
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from icu4py.breakers import LineBreaker

from prd_desk.desk.editor.thai_lines import WHOLE, line_starts, prepare

if TYPE_CHECKING:
    from types import ModuleType

ROOT = Path(__file__).parents[3]

needs_libthai = pytest.mark.skipif(not find_library("thai"), reason="libthai is not installed")
needs_linux = pytest.mark.skipif(
    sys.platform != "linux", reason="the loader's search path is set as on Linux"
)

_ASK = """
import sys
from pathlib import Path
from prd_desk.desk.editor.thai_lines import breaker_name, prepare
print(prepare(Path(sys.argv[1])), breaker_name())
"""

_EDIT = """
import sys
from pathlib import Path
from PySide6.QtWidgets import QApplication, QPlainTextEdit
from prd_desk.desk.editor.thai_lines import prepare
prepare(Path(sys.argv[1]))
app = QApplication([])
box = QPlainTextEdit()
box.resize(220, 400)
box.show()
box.setPlainText(sys.argv[2])
lay = box.document().firstBlock().layout()
cuts = [lay.lineAt(at).textStart() for at in range(1, lay.lineCount())]
stops = [at for at in range(len(sys.argv[2])) if lay.isValidCursorPosition(at)]
print(cuts, stops, sep="\\n")
"""

_THREADS = """
import atexit, sys
from pathlib import Path
from prd_desk.desk.editor import thai_lines
from PySide6.QtCore import QRunnable, QTextBoundaryFinder, QThreadPool
atexit.register(lambda: print(len(cuts())))  # called after what is registered later
thai_lines.prepare(Path(sys.argv[1]))
TEXT = "ประชาชนเข้าร่วมประชุมเรื่องผลกระทบจากโรคโควิด " * 20
def cuts():
    finder = QTextBoundaryFinder(QTextBoundaryFinder.BoundaryType.Line, TEXT)
    found = []
    while (at := finder.toNextBoundary()) >= 0:
        found.append(at)
    return tuple(found)
class Work(QRunnable):
    def run(self):
        seen.add(cuts())
seen = {cuts()}
for _ in range(40):
    QThreadPool.globalInstance().start(Work())
QThreadPool.globalInstance().waitForDone()
words = len(cuts())
def fails(*_):
    raise MemoryError
thai_lines.line_starts, right = fails, thai_lines.line_starts
print(len(seen), words, len(cuts()))
thai_lines.line_starts = right
"""

TEXT = "ประชาชนได้รับผลกระทบจากโรคโควิดเมื่อวันที่ ๕ มีนาคม ๒๕๖๙ ณ ห้องประชุมอาคารอเนกประสงค์ ชั้น ๒ ของอำเภอน้ำพอง"


@pytest.fixture(scope="session")
def compiled(tmp_path_factory) -> Path:
    """The folder of the library of our own, compiled for this machine; skips where nothing compiles."""
    build = _build()
    try:
        return build.build(build.this_machine(), tmp_path_factory.mktemp("thai")).parent
    except RuntimeError as nothing:
        pytest.skip(str(nothing))


def _build() -> ModuleType:
    spec = importlib.util.spec_from_file_location("build_thai", ROOT / "packaging" / "thai" / "build.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def broken(tmp_path: Path, compiled: Path) -> dict[str, str]:
    """An environment whose libthai is no libthai: what Windows and macOS are like."""
    folder = tmp_path / "broken"
    folder.mkdir()
    empty = folder / "empty.c"
    empty.write_text("int nothing_in_here;\n")
    subprocess.run(["cc", "-shared", "-fPIC", "-o", folder / "libthai.so.0", empty], check=True)
    return os.environ | {"LD_LIBRARY_PATH": str(folder), "QT_QPA_PLATFORM": "offscreen"}


def ran(code: str, environment: dict[str, str], *arguments: str | Path) -> list[str]:
    command = [sys.executable, "-c", code, *map(str, arguments)]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    assert not done.stderr
    return done.stdout.splitlines()


@needs_libthai
@needs_linux
def test_the_systems_libthai_is_left_to_qt(compiled: Path) -> None:
    assert ran(_ASK, dict(os.environ), compiled) == ["False libthai"]


@needs_linux
def test_without_either_it_is_known_that_lines_break_anywhere(tmp_path: Path, broken) -> None:
    assert ran(_ASK, broken, tmp_path) == ["False none"]


@needs_linux
def test_our_own_serves_where_libthai_does_not(compiled: Path, broken) -> None:
    assert ran(_ASK, broken, compiled) == ["True ICU"]


@needs_linux
def test_an_edit_box_ends_its_lines_between_words(compiled: Path, broken) -> None:
    cuts, stops = ran(_EDIT, broken, compiled, TEXT)
    wanted = line_starts(TEXT, LineBreaker)
    assert len(cuts.split(",")) >= 3
    assert set(map(int, cuts.strip("[]").split(","))) <= set(wanted)
    cell = range(TEXT.index("น้ำ"), TEXT.index("น้ำ") + 3)
    assert [at for at in map(int, stops.strip("[]").split(",")) if at in cell] == [cell.start]


@needs_linux
def test_threads_a_failure_and_the_end_of_python_leave_qt_alone(compiled: Path, broken) -> None:
    during, after = ran(_THREADS, broken, compiled)
    kinds, words, failed = map(int, during.split())
    assert kinds == 1
    assert words > 100
    assert failed == int(after) == 20  # after each blank


@needs_libthai
@needs_linux
def test_the_caret_stops_as_with_libthai(compiled: Path) -> None:
    theirs, ours = (_cells(ctypes.CDLL(name)) for name in ("libthai.so.0", str(compiled / "libthai.so.0")))
    signs = "a กฤะเัำิีืึฺุู็่้์ํ๎".encode("tis-620") + b"\xff"
    texts = (bytes(text) for length in (1, 2, 3, 4) for text in itertools.product(signs, repeat=length))
    assert [
        text for text in texts if theirs(text, len(text), None, 1) != ours(text, len(text), None, 1)
    ] == []


def _cells(library: ctypes.CDLL):
    library.th_next_cell.argtypes = (ctypes.c_char_p, ctypes.c_size_t, ctypes.c_void_p, ctypes.c_int)
    library.th_next_cell.restype = ctypes.c_size_t
    return library.th_next_cell


def test_offsets_outside_the_text_do_not_reach_qt(compiled: Path) -> None:
    library = ctypes.CDLL(str(next(file for file in compiled.iterdir() if "thai" in file.name)))
    breaker = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_char_p, ctypes.POINTER(ctypes.c_int), ctypes.c_size_t)

    def wild(_text: bytes, offsets, _room: int) -> int:
        for at, offset in enumerate((-7, 0, 3, 3, 2, 5, 6, 900)):
            offsets[at] = offset
        return 8

    function = breaker(wild)
    offsets = (ctypes.c_int * 8)()
    library.thai_set_breaker(function)
    count = library.th_brk_find_breaks(None, b"abcdef", offsets, ctypes.c_size_t(8))
    library.thai_set_breaker(None)
    assert offsets[:count] == [3, 5]


@given(st.text(alphabet="กนรเโาะัิีุ่้์็ำๆฯ๑ a(“.", max_size=40))
def test_no_line_begins_with_a_mark(text: str) -> None:
    starts = line_starts(text, LineBreaker)
    assert starts == sorted(set(starts))
    assert all(0 < at < len(text) for at in starts)
    marked = [at for at in starts if text[at] in "ัิีุ่้์็ำ" and text[at - 1] in "กนร"]
    assert marked == []


@pytest.mark.parametrize("word", WHOLE)
def test_words_that_icu_does_not_know_stay_whole(word: str) -> None:
    assert list(LineBreaker(word, "th-TH")) != [word]  # else it need not be named
    assert line_starts(f"และ{word} นี้", LineBreaker) == [3, 3 + len(word) + 1]


def test_a_library_for_another_machine_is_passed_over(tmp_path: Path, monkeypatch) -> None:
    monkeypatch.setattr("prd_desk.desk.editor.thai_lines._system_has_libthai", lambda: False)
    for name in ("thai.dll", "libthai.0.dylib", "libthai.so.0"):
        (tmp_path / name).write_bytes(b"not a library")
    assert not prepare(tmp_path)


@pytest.mark.skipif(not shutil.which("x86_64-w64-mingw32-gcc"), reason="mingw-w64 is not installed")
def test_it_compiles_for_windows_and_exports_what_qt_asks_for(tmp_path: Path) -> None:
    build = _build()
    library = tmp_path / "thai.dll"
    command = ["x86_64-w64-mingw32-gcc", *build.FLAGS, "-o", library, ROOT / "packaging" / "thai" / "thai.c"]
    subprocess.run(command, check=True)
    shown = subprocess.run(
        ["x86_64-w64-mingw32-objdump", "-p", library], capture_output=True, text=True, check=True
    )
    for name in ("th_brk_new", "th_brk_delete", "th_brk_find_breaks", "th_next_cell", "thai_set_breaker"):
        assert f"] {name}" in shown.stdout


def test_the_window_says_when_lines_may_break_within_words(desk, monkeypatch) -> None:
    from prd_desk.desk.editor import view

    monkeypatch.setattr(view, "breaks_between_words", lambda: False)
    desk.view.tell_of_line_breaks()
    assert "libthai" in desk.status.state.text()
