"""The tour: offered once, over the sample, through every part, by keyboard alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox

from prd_desk.desk.help.tour import Tour
from prd_desk.desk.help.tour_stops import own_sample
from prd_desk.errors import UserError
from prd_desk.resources import resource

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def tour(desk) -> Tour:
    desk.sheet.body.setFocus()
    desk.commands.actions["tour"].trigger()
    return desk.findChild(Tour)


def test_it_goes_through_every_part_of_the_window(desk, tour) -> None:
    assert desk.release().title
    seen = []
    while tour.isVisible():
        QApplication.processEvents()
        assert not tour.lit().isEmpty(), tour.title.text()
        assert tour.rect().contains(tour.note.geometry())
        assert QApplication.focusWidget() is tour.next, (tour.title.text(), QApplication.focusWidget())
        seen.append(tour.title.text())
        QTest.keyClick(tour.next, Qt.Key.Key_Return if len(seen) % 2 else Qt.Key.Key_Right)
    assert len(seen) == len(set(seen)) == 7


def test_it_goes_back_and_away_and_the_keyboard_with_it(desk, tour) -> None:
    tour.next.click()
    second = tour.title.text()
    tour.next.click()
    QTest.keyClick(tour.next, Qt.Key.Key_Left)
    assert tour.title.text() == second
    order = []
    for _ in range(3):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        order.append(QApplication.focusWidget())
    assert order == [tour.skip, tour.back, tour.next]
    QTest.keyClick(tour.next, Qt.Key.Key_Escape)
    assert not tour.isVisible()
    assert desk.sheet.body.hasFocus()


def test_it_follows_the_window_and_keeps_clicks_to_itself(desk, tour, qtbot) -> None:
    desk.resize(900, 600)
    qtbot.waitUntil(lambda: tour.size() == desk.size())
    text = desk.sheet.body.text()
    QTest.mouseClick(tour, Qt.MouseButton.LeftButton, pos=tour.rect().center())
    assert tour.isVisible()
    assert desk.sheet.body.text() == text


def test_work_that_is_open_stays(desk, type_text) -> None:
    type_text(desk.sheet.body, "งานที่เขียนค้างไว้")
    desk.commands.actions["tour"].trigger()
    assert desk.findChild(Tour).isVisible()
    assert desk.release().body == "งานที่เขียนค้างไว้"


def test_it_is_offered_once(desk) -> None:
    assert desk.findChild(QMessageBox, "welcome_dialog") is None
    desk.helping.welcome()
    box = desk.findChild(QMessageBox, "welcome_dialog")
    box.defaultButton().click()
    assert desk.findChild(Tour).isVisible()
    QApplication.processEvents()
    desk.helping.welcome()
    assert not any(box.isVisible() for box in desk.findChildren(QMessageBox))


def test_the_sample_is_the_users_own_and_keeps_what_was_changed(tmp_path: Path) -> None:
    copy = own_sample(tmp_path)
    assert copy.read_bytes() == resource("samples", "sample.prdnews").read_bytes()
    copy.write_bytes(b"mine")
    assert own_sample(tmp_path).read_bytes() == b"mine"
    (tmp_path / "file").touch()
    with pytest.raises(UserError, match="ข่าวตัวอย่าง"):
        own_sample(tmp_path / "file")
