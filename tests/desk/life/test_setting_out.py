"""What the window comes up without, and what is made good when it stands."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QLabel, QMainWindow

from prd_desk.desk.life.setting_out import when_painted

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtGui import QPaintEvent

SHOWS = """
import linecache, sys
from pathlib import Path
from prd_desk.desk.life.setting_out import load_application
desk = load_application()
app = desk.application()
window = desk.open_window(Path(sys.argv[1]))
def painted():
    loaded.update(sys.modules)
    read.update(linecache.cache)
    app.quit()
loaded, read = set(), set()
window.first_painted.connect(painted)
app.exec()
window.close()
print(*loaded)
print(sum("prd_desk" in path for path in read))
"""

RUNS = """
import gc, sys
from pathlib import Path
from PySide6.QtCore import QTimer
from prd_desk.desk.life.setting_out import load_application
desk = load_application()
app = desk.application()
was_on = gc.isenabled()
def look():
    if gc.isenabled():
        app.closeAllWindows()
        app.quit()
watch = QTimer(interval=10)
watch.timeout.connect(look)
watch.start()
print(desk.run(Path(sys.argv[1])), was_on, gc.get_freeze_count() > 10_000)
"""

LIBRARIES = {
    *("sqlalchemy", "sqlite3", "alembic", "filelock", "psutil"),
    *("numpy", "pythainlp", "nlpo3", "regex", "icu4py"),
    *("docx", "lxml", "jinja2", "fpdf", "uharfbuzz", "PIL", "nh3"),
    *("asyncio", "xml.etree.ElementTree", "email"),
    *("PySide6.QtPrintSupport", "PySide6.QtTest"),
}
ROOMS = {
    *("export.word", "export.html", "export.pdf", "export.pages", "export.template"),
    *("intake.docx_text", "intake.reading", "intake.template", "intake.returned"),
    *("library.library", "library.tables", "proofing.proofreader", "proofing.rules.book"),
    *("desk.settings.settings_dialog", "desk.commands.palette", "desk.commands.shortcuts_dialog"),
    *("desk.help.guide_window", "desk.help.about_dialog", "desk.help.tour"),
    *("desk.changes.changes_dialog", "desk.issuing.set_dialog", "desk.issuing.template_dialog"),
    *("desk.photos.crop_dialog", "desk.editor.replace_preview"),
}


def ran(code: str, home: Path) -> list[str]:
    """What a new process says that runs `code` on an empty folder of data."""
    done = subprocess.run([sys.executable, "-c", code, str(home)], capture_output=True, text=True, check=True)
    return done.stdout.splitlines()


def test_the_window_shows_without_databases_documents_and_dialogs(tmp_path: Path) -> None:
    loaded, read = ran(SHOWS, tmp_path)
    unneeded = LIBRARIES | {f"prd_desk.{room}" for room in ROOMS}
    assert unneeded.isdisjoint(loaded.split())
    assert "prd_desk.desk.window" in loaded.split()
    assert read == "0"  # sources read and kept


def test_python_looks_for_rubbish_from_when_the_window_stands(tmp_path: Path) -> None:
    assert ran(RUNS, tmp_path) == ["0 False True"]


class _Painted(QMainWindow):
    """A window that notes in which order it and its part are painted."""

    first_painted = Signal()

    def __init__(self, noted: list[str]) -> None:
        super().__init__()
        self.noted = noted
        self.setCentralWidget(_Part(noted))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 -- Qt's name
        super().paintEvent(event)
        self.noted.append("window")
        self.first_painted.emit()


class _Part(QLabel):
    def __init__(self, noted: list[str]) -> None:
        super().__init__("ข่าว")
        self.noted = noted

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 -- Qt's name
        super().paintEvent(event)
        self.noted.append("part")


def test_what_waits_for_the_picture_begins_once_after_all_parts(qapp, qtbot) -> None:
    noted: list[str] = []
    window = _Painted(noted)
    qtbot.addWidget(window)
    when_painted(window, lambda: noted.append("begun"), lambda: noted.append("begun too"))
    window.show()
    qtbot.waitUntil(lambda: "begun too" in noted)
    assert noted[-4:] == ["window", "part", "begun", "begun too"]
    window.repaint()
    qapp.processEvents()
    assert noted.count("begun") == 1


def test_a_window_that_is_closed_as_soon_as_it_is_painted_begins_nothing(qapp, qtbot) -> None:
    noted: list[str] = []
    window = _Painted(noted)
    qtbot.addWidget(window)
    window.first_painted.connect(lambda: QTimer.singleShot(0, window.close))
    when_painted(window, lambda: noted.append("begun"))
    window.show()
    qtbot.waitUntil(lambda: "window" in noted and window.isHidden())
    qapp.processEvents()
    assert "begun" not in noted
