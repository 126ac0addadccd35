"""Nothing is cut off and nothing lies over something else: in any screen, both languages, at 200 %, too."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from prd_desk.desk.look.elided import Elided
from prd_desk.desk.look.theme import Theme
from prd_desk.resources import resource
from tests.desk.fitting import misfits

ROOT = Path(__file__).parents[3]
TEXT = "การสัมมนาเชิงปฏิบัติการ"

SCREENS = """
import os, sys
from pathlib import Path
from tests.desk.screenshots import set_screen
home, twice = Path(sys.argv[1]), sys.argv[3] == "twice"
set_screen(home, 1366, 768)
from tests.desk.conftest import SlipChecker
from tests.desk.fitting import misfits
from tests.desk.scenes import OF_DIALOGS, OF_THE_WINDOW, SAMPLE, fuller, furnish, pause, wait_until
from prd_desk.desk.app import application, open_window
from prd_desk.desk.proofreading.checking import Progress

application()
furnish(home, sys.argv[2])
desk = open_window(home, SAMPLE, load_checker=SlipChecker)
wait_until(lambda: not desk.shelf.is_opening and desk.release().title)
desk.show_release(fuller(desk.release()))
wait_until(lambda: desk.checking.progress is Progress.DONE and desk.findings.items)
seen = 0
desk.resize(*(683, 384) if twice else (1366, 768))
for scene in OF_THE_WINDOW + OF_DIALOGS:
    for name, widget in scene(desk):
        seen += 1
        for _ in range(20):  # what has just changed is laid out by and by
            pause(20)
            faults = misfits(widget)
            if not faults:
                break
        for fault in faults:
            print(f"{name}: {fault}")
desk.settle()
desk.close()
print("seen", seen)
"""


@pytest.mark.parametrize("scale", ["once", "twice"])
@pytest.mark.parametrize("language", ["th", "en"])
def test_all_text_of_every_screen_fits(tmp_path: Path, language: str, scale: str) -> None:
    there = {
        **os.environ,
        "QT_QPA_PLATFORM": "offscreen",
        "QT_SCALE_FACTOR": "2" if scale == "twice" else "1",
        "PYTHONIOENCODING": "utf-8",
    }
    there = {name: value for name, value in there.items() if name not in ("DISPLAY", "WAYLAND_DISPLAY")}
    done = subprocess.run(
        [sys.executable, "-c", SCREENS, str(tmp_path), language, scale],
        cwd=ROOT, env=there, capture_output=True, text=True, check=False, timeout=120,
    )  # fmt: skip
    *faults, seen = done.stdout.splitlines() or [done.stderr]
    assert faults == [], "\n".join(faults)
    assert int(seen.removeprefix("seen ")) > 55, done.stderr


@pytest.fixture
def top(qtbot, qapp) -> QWidget:
    """A window to put things into, dressed as ours."""
    Theme(qapp, qapp)
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(400, 200)
    return window


def test_it_tells_of_a_label_and_a_button_that_are_cut(top: QWidget) -> None:
    label, button = QLabel(TEXT, top), QPushButton(TEXT, top)
    label.setGeometry(10, 10, 40, 20)
    button.setGeometry(10, 60, 40, 40)
    top.show()
    assert [fault.partition(" by")[0] for fault in misfits(top)] == ["too narrow", "too narrow"]
    label.adjustSize()
    button.adjustSize()
    assert misfits(top) == []


def test_it_tells_of_what_lies_over_something_and_of_what_runs_out(top: QWidget) -> None:
    one, other = QLabel(TEXT, top), QLabel(TEXT, top)
    for label, place in ((one, 10), (other, 14)):
        label.adjustSize()
        label.move(10, place)
    top.show()
    assert [fault.partition(" ")[0] for fault in misfits(top)] == ["overlaps"]
    other.move(380, 100)
    assert [fault.partition(" ")[0] for fault in misfits(top)] == ["runs"]


def test_what_scrolls_may_be_longer_and_no_wider(top: QWidget) -> None:
    frame, inside = QScrollArea(), QWidget()
    column = QVBoxLayout(inside)
    for _ in range(20):
        column.addWidget(QLabel(TEXT))
    frame.setWidget(inside)
    QVBoxLayout(top).addWidget(frame)
    top.show()
    assert misfits(top) == []
    inside.setFixedWidth(900)
    column.itemAt(0).widget().setFixedWidth(850)
    assert any("runs out of the side" in fault for fault in misfits(top))


def test_a_line_that_gives_way_shows_its_beginning_and_tells_the_whole(top: QWidget, qtbot) -> None:
    line = Elided()
    line.setText(TEXT * 4)
    row = QHBoxLayout(top)
    row.addWidget(line)
    top.show()
    qtbot.waitUntil(lambda: bool(line.toolTip()))
    assert line.text() == line.toolTip() == line.accessibleName() == TEXT * 4
    assert QLabel.text(line).endswith("…")
    assert misfits(top) == []
    line.setText(TEXT)
    assert (QLabel.text(line), line.toolTip()) == (TEXT, "")


def test_the_thai_of_qts_own_texts_is_loaded(qapp, desk) -> None:
    thai = QTranslator()
    assert thai.load(str(resource("translations", "qt_th.qm")))
    assert thai.translate("QMessageBox", "Show Details...") == "รายละเอียด…"
    assert qapp.translate("QKeySequenceEdit", "Press shortcut") == "กดปุ่มที่ต้องการ"
