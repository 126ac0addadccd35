"""Credits come back by a few letters: those of this release, of earlier ones and of the office."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from prd_desk.desk.settings.settings_desk import offer_names
from prd_desk.news import Photo, Release
from prd_desk.news.known import known_in

if TYPE_CHECKING:
    from prd_desk.desk.editor.editor import ProseEdit
    from prd_desk.desk.window import DeskWindow

EARLIER = [
    Release(photos=(Photo("a.jpg", credit="ภาพ: มะลิ บานเช้า"), Photo("b.jpg", credit="ภาพ:  กองสื่อสาร"))),
    Release(credits="ข่าว: ใบบัว\n ภาพ: แก้ว ใสดี"),
]


def shown(desk: DeskWindow) -> list[str]:
    model = desk.photos.credits.popup.model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def put_in(desk: DeskWindow, qtbot, at: int) -> ProseEdit:
    editor = desk.photos.cards[at].editors["credit"]
    desk.activateWindow()
    editor.setFocus()
    qtbot.waitUntil(editor.hasFocus)
    return editor


@pytest.fixture
def credited(desk, qtbot) -> DeskWindow:
    with qtbot.waitCallback() as answered:  # the names of the library have come before
        desk.shelf.ask(lambda _library: None, answered)
    desk.preferences.remember(unit="กลุ่มประชาสัมพันธ์")
    offer_names(desk, known_in(EARLIER))
    desk.show_release(Release(photos=(Photo("ก.jpg", credit="ภาพ: ผู้จัดงาน"), Photo("ข.jpg"))))
    desk.focus_on("photos")
    return desk


def test_down_in_an_empty_credit_shows_all_that_are_known(credited, qtbot) -> None:
    editor, popup = put_in(credited, qtbot, 1), credited.photos.credits.popup
    QTest.keyClick(editor, Qt.Key.Key_Down)
    qtbot.waitUntil(popup.isVisible)
    assert shown(credited) == [
        "ภาพ: ผู้จัดงาน",
        "ภาพ: มะลิ บานเช้า",
        "ภาพ: กองสื่อสาร",
        "ภาพ: แก้ว ใสดี",
        "ภาพ: กลุ่มประชาสัมพันธ์",
    ]
    QTest.keyClick(popup, Qt.Key.Key_Escape)
    assert not popup.isVisible()
    assert editor.text() == ""


def test_a_few_letters_find_one_and_enter_takes_it_in_one_step(credited, qtbot, type_text) -> None:
    editor, popup = put_in(credited, qtbot, 1), credited.photos.credits.popup
    type_text(editor, "ใส")
    qtbot.waitUntil(popup.isVisible)
    assert shown(credited) == ["ภาพ: แก้ว ใสดี"]
    QTest.keyClick(popup, Qt.Key.Key_Down)
    QTest.keyClick(popup, Qt.Key.Key_Return)
    assert editor.text() == "ภาพ: แก้ว ใสดี"
    assert not popup.isVisible()
    assert editor.hasFocus()
    assert credited.release().photos[1].credit == "ภาพ: แก้ว ใสดี"
    credited.writing.undo()
    assert editor.text() == "ใส"


def test_enter_without_a_choice_takes_none(credited, qtbot, type_text) -> None:
    editor, popup = put_in(credited, qtbot, 1), credited.photos.credits.popup
    type_text(editor, "มะลิ")
    qtbot.waitUntil(popup.isVisible)
    QTest.keyClick(popup, Qt.Key.Key_Return)
    assert editor.text() == "มะลิ"
    assert not popup.isVisible()


def test_one_list_serves_the_card_that_has_the_keyboard(credited, qtbot, type_text) -> None:
    put_in(credited, qtbot, 1)
    first, popup = put_in(credited, qtbot, 0), credited.photos.credits.popup
    QTest.keyClick(first, Qt.Key.Key_Down)
    assert not popup.isVisible()  # it has a text
    first.selectAll()
    type_text(first, "กองส")
    qtbot.waitUntil(popup.isVisible)
    row = popup.visualRect(popup.model().index(0, 0))
    QTest.mouseClick(popup.viewport(), Qt.MouseButton.LeftButton, pos=row.center())
    assert first.text() == "ภาพ: กองสื่อสาร"
    assert credited.photos.cards[1].editors["credit"].text() == ""


def test_what_others_write_opens_no_list(credited, qtbot) -> None:
    put_in(credited, qtbot, 1)
    credited.photos.cards[0].editors["credit"].set_text("ภาพ: กอง")
    assert not credited.photos.credits.popup.isVisible()
