"""Writing in the window: bold and lists by keys, one undo across fields, focus mode, zoom."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolBar

from prd_desk.news import Release
from prd_desk.news.release import Bold
from prd_desk.proofing.finding import Span

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def test_ctrl_b_makes_the_release_bold_and_ctrl_z_plain_again(desk) -> None:
    desk.show_release(Release(body="ผลการประชุม วันนี้"))
    body = desk.sheet.body
    body.select(Span(0, 11))
    QTest.keyClick(body, Qt.Key.Key_B, CTRL)
    assert desk.release().bold == (Bold(0, 11),)
    assert desk.is_modified()
    desk.settle()
    assert not desk.is_modified()
    QTest.keyClick(body, Qt.Key.Key_Z, CTRL)
    assert desk.release().bold == ()
    assert desk.is_modified()


def test_bold_of_an_opened_release_is_shown_and_kept(desk) -> None:
    opened = Release(body="ย่อหน้า\nหัวข้อ", bold=(Bold(8, 14),))
    desk.show_release(opened)
    assert desk.release().bold == opened.bold
    assert not desk.is_modified()


def test_lists_are_made_by_keys_in_the_digits_of_the_form(desk) -> None:
    desk.show_release(Release(form="thaigov_web", body="หนึ่ง\nสอง"))
    desk.sheet.body.selectAll()
    QTest.keyClick(desk.sheet.body, Qt.Key.Key_7, CTRL | SHIFT)
    assert desk.release().body == "1. หนึ่ง\n2. สอง"
    QTest.keyClick(desk.sheet.body, Qt.Key.Key_8, CTRL | SHIFT)
    assert desk.release().body == "- หนึ่ง\n- สอง"


def test_bold_is_for_the_body(desk) -> None:
    desk.focus_on("title")
    desk.commands.actions["bold"].trigger()
    assert "เนื้อข่าว" in desk.status.state.text()


def test_one_undo_takes_a_replacement_in_all_fields_back(desk) -> None:
    before = Release(title="กรมศิลปากร", body="กรมศิลปากร จัดงาน", contact="กรมศิลปากร")
    desk.show_release(before)
    desk.find_bar.open()
    desk.find_bar.asked.setText("กรม")
    desk.find_bar.by.setText("สำนัก")
    desk.find_bar.replace_all()
    assert desk.release().contact == "สำนักศิลปากร"
    body = desk.sheet.body
    body.setFocus()
    QTest.keyClick(body, Qt.Key.Key_Z, CTRL)
    assert (desk.release().title, desk.release().contact) == (before.title, before.contact)
    QTest.keyClick(body, Qt.Key.Key_Y, CTRL)
    assert (desk.release().title, desk.release().contact) == ("สำนักศิลปากร", "สำนักศิลปากร")
    QTest.keyClick(body, Qt.Key.Key_Z, CTRL)
    assert desk.release().body == before.body
    assert desk.release().title == before.title


def test_a_field_changed_since_keeps_its_change(desk, type_text) -> None:
    desk.show_release(Release(title="กรม ก", body="กรม ข"))
    desk.find_bar.open()
    desk.find_bar.asked.setText("กรม")
    desk.find_bar.by.setText("สำนัก")
    desk.find_bar.replace_all()
    title, body = desk.sheet.editors["title"], desk.sheet.body
    title.selectAll()
    type_text(title, "ใหม่")
    body.setFocus()
    QTest.keyClick(body, Qt.Key.Key_Z, CTRL)
    assert (desk.release().title, desk.release().body) == ("ใหม่", "กรม ข")


def test_the_guard_is_switched_off_for_good(open_desk, type_text) -> None:
    desk = open_desk()
    desk.commands.actions["typing_guard"].trigger()
    assert "เลิก" in desk.status.state.text()
    type_text(desk.sheet.body, "ก่้")
    assert desk.release().body == "ก่้"
    assert not open_desk().sheet.body.is_guarded


def test_focus_mode_leaves_the_sheet_alone_and_escape_ends_it(desk) -> None:
    desk.commands.actions["focus_mode"].trigger()
    assert not desk.side.isVisible()
    assert not desk.right.isVisible()
    assert not any(bar.isVisible() for bar in desk.findChildren(QToolBar))
    assert desk.sheet.body.hasFocus()
    desk.find_bar.open()
    QTest.keyClick(desk.find_bar.asked, Qt.Key.Key_Escape)
    assert not desk.find_bar.isVisible()
    assert not desk.side.isVisible()
    QTest.keyClick(desk.sheet.body, Qt.Key.Key_Escape)
    assert desk.side.isVisible()
    assert desk.menuBar().isVisible()


@pytest.mark.parametrize("command", ["go_form", "go_findings", "go_preview"])
def test_asking_for_a_pane_ends_focus_mode(desk, command: str) -> None:
    desk.commands.actions["focus_mode"].trigger()
    desk.commands.actions[command].trigger()
    assert desk.side.isVisible()


def test_zoom_by_key_and_wheel_is_remembered_and_keeps_undo(open_desk, type_text) -> None:
    desk = open_desk()
    body = desk.sheet.body
    type_text(body, "กข")
    usual = body.font().pointSizeF()
    desk.commands.actions["zoom_in"].trigger()
    place = body.viewport().rect().center()
    wheel = QWheelEvent(
        QPointF(place), QPointF(body.viewport().mapToGlobal(place)), QPoint(), QPoint(0, 120),
        Qt.MouseButton.NoButton, CTRL, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(body.viewport(), wheel)
    assert body.font().pointSizeF() == pytest.approx(1.3 * usual)
    QTest.keyClick(body, Qt.Key.Key_Z, CTRL)
    assert body.text() == ""
    other = open_desk()
    assert other.sheet.body.font().pointSizeF() == pytest.approx(1.3 * usual)
    other.commands.actions["zoom_reset"].trigger()
    assert other.sheet.body.font().pointSizeF() == pytest.approx(usual)


def test_a_line_holds_about_75_letters_at_every_size(desk) -> None:
    desk.resize(1920, 1000)
    desk.show_release(Release(body="กรมประชาสัมพันธ์จัดการประชุมเพื่อพัฒนางานข่าว " * 20))
    for _ in range(3):
        line = desk.sheet.body.document().begin().layout().lineAt(1)
        text = desk.sheet.body.text()[line.textStart() : line.textStart() + line.textLength()]
        letters = sum(1 for letter in text if letter not in "ัิีึืุู็่้๊๋์")
        assert 60 <= letters <= 85
        desk.view.zoom(1)


@pytest.mark.parametrize(
    ("text", "selected", "after"),
    [
        ("เรื่อง l;ylfu", None, "เรื่อง สวัสดี"),
        ("l;ylfu  ", None, "สวัสดี  "),
        ("้ำสสน", None, "hello"),
        ("l;ylfu l;ylfu", Span(0, 6), "สวัสดี l;ylfu"),
        ("", None, ""),
    ],
)
def test_ctrl_shift_k_types_it_on_the_other_keyboard(
    desk, text: str, selected: Span | None, after: str
) -> None:
    desk.show_release(Release(body=text))
    body = desk.sheet.body
    body.select(selected or Span(len(text), len(text)))
    QTest.keyClick(body, Qt.Key.Key_K, CTRL | SHIFT)
    assert body.text() == after
    body.undo()
    assert body.text() == text
