"""Find and replace through all fields."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialogButtonBox

from prd_desk.desk.editor.find_bar import LAYER
from prd_desk.news import Release

RELEASE = Release(title="งานประชม", body="จัดงานวันแรก\nและงานวันที่สอง", credits="ข่าว: ฝ่ายงานข่าว")


@pytest.fixture
def bar(desk):
    """The open bar over a release."""
    desk.show_release(RELEASE)
    desk.sheet.editors["title"].setFocus()
    desk.commands.actions["find"].trigger()
    return desk.find_bar


def ask(bar, text: str) -> None:
    bar.asked.setText(text)
    bar.search()


def test_hits_in_all_fields_are_counted_and_tinted(desk, bar) -> None:
    ask(bar, "งาน")
    assert bar.count.text() == "4 แห่ง"
    assert len(desk.sheet.editors["body"].layer(LAYER)) == 2


def test_enter_walks_through_the_fields_and_round(desk, bar) -> None:
    ask(bar, "งาน")
    seen = []
    for _ in range(5):
        QTest.keyClick(bar.asked, Qt.Key.Key_Return)
        seen.append((bar._current.field, *bar._current.selected()))
    assert seen == [("title", 0, 3), ("body", 3, 6), ("body", 16, 19), ("credits", 10, 13), ("title", 0, 3)]
    QTest.keyClick(bar.asked, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert bar._current.field == "credits"
    assert bar.count.text() == "4/4 แห่ง"


def test_replacing_all_is_one_undo_step_in_a_field(desk, bar) -> None:
    ask(bar, "งาน")
    bar.by.setText("กิจกรรม")
    bar.all.click()
    assert desk.release().body == "จัดกิจกรรมวันแรก\nและกิจกรรมวันที่สอง"
    assert desk.release().title == "กิจกรรมประชม"
    desk.sheet.editors["body"].undo()
    assert desk.release().body == RELEASE.body


def test_replacing_one_goes_on_to_the_next(desk, bar) -> None:
    ask(bar, "งาน")
    bar.by.setText("พิธี")
    bar.step(1)
    bar.one.click()
    assert desk.release().title == "พิธีประชม"
    assert bar._current.field == "body"
    assert desk.release().body == RELEASE.body


def test_replacing_by_a_text_that_holds_the_query_ends(desk, bar) -> None:
    ask(bar, "งาน")
    bar.by.setText("งานงาน")
    bar.all.click()
    assert desk.release().body == "จัดงานงานวันแรก\nและงานงานวันที่สอง"


def test_a_broken_pattern_is_told_in_the_bar(desk, bar) -> None:
    bar.is_pattern.setChecked(True)
    ask(bar, "(")
    assert "รูปแบบ" in bar.count.text()
    bar.all.click()
    assert desk.release() == RELEASE


def test_escape_closes_and_takes_the_tint_away(desk, bar) -> None:
    ask(bar, "งาน")
    bar.step(1)
    QTest.keyClick(bar.asked, Qt.Key.Key_Escape)
    assert not bar.isVisible()
    assert desk.sheet.editors["body"].layer(LAYER) == []
    assert desk.focusWidget().field == "title"


def test_what_is_selected_is_asked_for(desk) -> None:
    desk.show_release(RELEASE)
    body = desk.sheet.editors["body"]
    body.setFocus()
    body.select(body.selected()._replace(start=3, end=6))
    QTest.keyClick(body, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert desk.find_bar.asked.text() == "งาน"


def test_marks_and_tints_stand_side_by_side(desk, bar, qtbot) -> None:
    ask(bar, "ประชม")
    title = desk.sheet.editors["title"]
    qtbot.waitUntil(lambda: len(title.extraSelections()) == 2)


def test_replacements_are_shown_first_and_can_be_left_out(desk, qtbot) -> None:
    desk.show_release(Release(title="กรมศิลปากร", body="กรม ก\nกรม ข"))
    desk.find_bar.open(replacing=True)
    desk.find_bar.asked.setText("กรม")
    desk.find_bar.by.setText("สำนัก")
    shown = desk.find_bar.preview()
    lines = [shown.list.item(row).text() for row in range(shown.list.count())]
    assert len(lines) == 3
    assert lines[0].startswith("พาดหัว")
    assert "[กรม → สำนัก]ศิลปากร" in lines[0]
    shown.list.item(1).setCheckState(Qt.CheckState.Unchecked)
    ok = shown.buttons.button(QDialogButtonBox.StandardButton.Ok)
    assert "2" in ok.text()
    with qtbot.waitSignal(shown.destroyed):
        QTest.mouseClick(ok, Qt.MouseButton.LeftButton)
    assert desk.release().title == "สำนักศิลปากร"
    assert desk.release().body == "กรม ก\nสำนัก ข"
    desk.sheet.body.setFocus()
    QTest.keyClick(desk.sheet.body, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert desk.release().title == "กรมศิลปากร"


def test_nothing_is_replaced_when_the_preview_is_left(desk, qtbot) -> None:
    desk.show_release(Release(body="กรม"))
    desk.find_bar.open()
    desk.find_bar.asked.setText("กรม")
    shown = desk.find_bar.preview()
    with qtbot.waitSignal(shown.destroyed):
        QTest.keyClick(shown, Qt.Key.Key_Escape)
    assert desk.release().body == "กรม"
