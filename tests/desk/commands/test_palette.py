"""The command palette by keyboard alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from prd_desk.desk.commands.palette_row import OBSTACLE
from prd_desk.news import Release

if TYPE_CHECKING:
    from prd_desk.desk.commands.palette import Palette


@pytest.fixture
def palette(desk) -> Palette:
    desk.sheet.body.setFocus()
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(desk.sheet.body, Qt.Key.Key_P, both)
    return desk.helping.palette


def press(palette: Palette, *keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(palette.asked, key)


def names(palette: Palette) -> list[str]:
    model = palette.list.model()
    return [model.index(row, 0).data(Qt.ItemDataRole.UserRole).id for row in range(model.rowCount())]


def test_escape_closes_it_and_the_caret_is_where_it_was(desk, palette) -> None:
    assert palette.isVisible()
    assert palette.asked.hasFocus()
    press(palette, Qt.Key.Key_Escape)
    assert not palette.isVisible()
    assert desk.sheet.body.hasFocus()


def test_a_command_runs_on_the_field_that_had_the_keyboard(desk, palette) -> None:
    palette.leave()
    desk.show_release(Release(body="ประกาศ"))
    desk.sheet.body.setFocus()
    desk.sheet.body.selectAll()
    palette.open()
    QTest.keyClicks(palette.asked, "bold")
    press(palette, Qt.Key.Key_Return)
    assert not palette.isVisible()
    assert [(bold.start, bold.end) for bold in desk.release().bold] == [(0, 6)]


def test_what_was_used_of_late_comes_first_next_time(desk, palette) -> None:
    QTest.keyClicks(palette.asked, "find")
    assert names(palette)[0] == "find"
    press(palette, Qt.Key.Key_Return)
    assert desk.find_bar.isVisible()
    palette.open()
    assert names(palette)[0] == "find"


def test_the_arrows_go_round(desk, palette) -> None:
    press(palette, Qt.Key.Key_Up)
    assert palette.list.currentIndex().row() == len(names(palette)) - 1
    press(palette, Qt.Key.Key_Down, Qt.Key.Key_Down)
    assert palette.list.currentIndex().row() == 1


def test_what_can_do_nothing_says_why_and_stays(desk, palette) -> None:
    QTest.keyClicks(palette.asked, "next finding")
    assert palette.list.currentIndex().data(OBSTACLE) == "ยังไม่พบจุดที่ต้องแก้"
    press(palette, Qt.Key.Key_Return)
    assert palette.isVisible()


def test_it_goes_when_the_keyboard_goes_elsewhere(desk, palette, qtbot) -> None:
    desk.sheet.body.setFocus()
    qtbot.waitUntil(lambda: not palette.isVisible())
    assert QApplication.focusWidget() is desk.sheet.body


def test_letters_that_fit_nothing_are_told(desk, palette) -> None:
    QTest.keyClicks(palette.asked, "zzzz")
    assert palette.nothing.isVisible()
    assert not palette.list.isVisible()
    press(palette, Qt.Key.Key_Return)
    assert palette.isVisible()
