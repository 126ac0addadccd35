"""A window without room for three columns: one side beside the text, and Thai that is not cut."""

from __future__ import annotations

import os
import subprocess
import sys

from PySide6.QtWidgets import QApplication, QToolButton

from prd_desk.desk.look.narrow import BOTH

TWICE = """
import sys
from pathlib import Path
from tests.desk.conftest import SlipChecker
from prd_desk.desk.app import application, open_window
from prd_desk.resources import resource

app = application()
desk = open_window(Path(sys.argv[1]), resource("samples", "sample.prdnews"), load_checker=SlipChecker)
desk.resize(1366 // 2, 768 // 2)
app.processEvents()
assert desk.devicePixelRatioF() == 2
print(desk.width(), desk.height(), desk.sheet.editors["title"].width(), int(desk.side.isVisible()))
desk.settle()
desk.close()
"""


def test_a_narrow_window_shows_one_side_and_a_wide_one_both(desk) -> None:
    desk.resize(700, 420)
    assert (desk.side.isVisible(), desk.right.isVisible()) == (False, True)
    desk.commands.actions["go_form"].trigger()
    assert (desk.side.isVisible(), desk.right.isVisible()) == (True, False)
    assert desk.form_pane.form.hasFocus()
    desk.commands.actions["go_findings"].trigger()
    assert (desk.side.isVisible(), desk.right.isVisible()) == (False, True)
    desk.resize(BOTH, 700)
    assert desk.side.isVisible()
    assert desk.right.isVisible()


def test_what_a_page_fetches_when_it_is_shown_comes_in_a_narrow_window_too(desk, type_text, qtbot) -> None:
    type_text(desk.sheet.body, "ข่าวเดียวในคลัง")
    qtbot.waitUntil(lambda: desk.keeping.number is not None)
    desk.resize(700, 420)
    desk.commands.actions["go_library"].trigger()
    qtbot.waitUntil(lambda: desk.library.rows.rowCount() == 1)


def test_the_export_button_is_there_in_a_narrow_window_too(desk) -> None:
    desk.resize(683, 384)
    QApplication.processEvents()
    export = next(each for each in desk.findChildren(QToolButton) if each.objectName() == "primary")
    assert export.isVisible()
    assert export.mapTo(desk, export.rect().bottomRight()).x() < desk.width()


def test_focus_mode_stays_when_the_window_becomes_narrow(desk) -> None:
    desk.commands.actions["focus_mode"].trigger()
    desk.resize(700, 420)
    assert not desk.side.isVisible()
    assert not desk.right.isVisible()


def test_a_small_screen_at_twice_the_size_has_room_for_the_text(tmp_path) -> None:
    there = {**os.environ, "QT_SCALE_FACTOR": "2", "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [sys.executable, "-c", TWICE, str(tmp_path)], env=there, capture_output=True, text=True, check=True
    )
    width, height, title, side = map(int, done.stdout.split())
    assert (width, height) == (683, 384)
    assert title >= 220
    assert not side
