"""Walking through findings and acting on them with the keyboard."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QMessageBox

from prd_desk.news import Release
from prd_desk.proofing import Proofreader

if TYPE_CHECKING:
    from pathlib import Path

RELEASE = Release(title="เปิดสัมนา", lead="เรียนเชิญ", body="จัดประชม วันนี้\nถือโอกาศนี้", credits="ข่าว: ฝ่ายประชม")


@pytest.fixture
def desk_with_slips(desk, qtbot):
    """A window on a release with four slips in three fields, all found."""
    desk.show_release(RELEASE)
    qtbot.waitUntil(lambda: len(desk.findings.items) == 4)
    return desk


def key(key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(QApplication.focusWidget(), key, modifiers)


def here() -> tuple[str, str]:
    """The field that has the keyboard, and what is selected in it."""
    editor = QApplication.focusWidget()
    return editor.field, editor.textCursor().selectedText()


def test_f8_walks_through_all_fields_and_round(desk_with_slips) -> None:
    desk_with_slips.sheet.editors["title"].setFocus()
    seen = []
    for _ in range(5):
        key(Qt.Key.Key_F8)
        seen.append(here())
    assert seen == [
        ("title", "สัมนา"),
        ("body", "ประชม"),
        ("body", "โอกาศ"),
        ("credits", "ประชม"),
        ("title", "สัมนา"),
    ]


def test_shift_f8_walks_back(desk_with_slips) -> None:
    desk_with_slips.sheet.editors["title"].setFocus()
    seen = []
    for _ in range(3):
        key(Qt.Key.Key_F8, Qt.KeyboardModifier.ShiftModifier)
        seen.append(here())
    assert seen == [("credits", "ประชม"), ("body", "โอกาศ"), ("body", "ประชม")]


def test_f8_begins_at_the_caret(desk_with_slips) -> None:
    body = desk_with_slips.sheet.editors["body"]
    body.setFocus()
    QTest.keyClick(body, Qt.Key.Key_End)
    key(Qt.Key.Key_F8)
    assert here() == ("body", "โอกาศ")


def test_alt_enter_takes_the_first_suggestion_in_one_undo_step(desk_with_slips, qtbot) -> None:
    body = desk_with_slips.sheet.editors["body"]
    body.setFocus()
    key(Qt.Key.Key_F8)
    key(Qt.Key.Key_Return, Qt.KeyboardModifier.AltModifier)
    assert desk_with_slips.release().body == "จัดประชุม วันนี้\nถือโอกาศนี้"
    qtbot.waitUntil(lambda: len(desk_with_slips.findings.items) == 3)
    key(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert desk_with_slips.release().body == RELEASE.body
    qtbot.waitUntil(lambda: len(desk_with_slips.findings.items) == 4)


def test_the_whole_release_is_mended_with_two_keys(desk_with_slips, qtbot) -> None:
    desk_with_slips.sheet.editors["title"].setFocus()
    for _ in range(4):
        key(Qt.Key.Key_F8)
        key(Qt.Key.Key_Return, Qt.KeyboardModifier.AltModifier)
    release = desk_with_slips.release()
    assert (release.title, release.body) == ("เปิดสัมมนา", "จัดประชุม วันนี้\nถือโอกาสนี้")
    assert release.credits == "ข่าว: ฝ่ายประชุม"
    qtbot.waitUntil(lambda: desk_with_slips.findings.items == [])


def test_ctrl_point_opens_the_suggestions(desk_with_slips, qtbot) -> None:
    body = desk_with_slips.sheet.editors["body"]
    body.setFocus()
    key(Qt.Key.Key_F8)
    key(Qt.Key.Key_Period, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: isinstance(QApplication.activePopupWidget(), QMenu))
    menu = QApplication.activePopupWidget()
    assert [action.text() for action in menu.actions()][:2] == ["1   ประชุม", "2   ประชิม"]
    QTest.keyClick(menu, Qt.Key.Key_Down)
    QTest.keyClick(menu, Qt.Key.Key_Return)
    assert desk_with_slips.release().body.startswith("จัดประชิม")


def test_the_context_menu_of_a_mark_offers_all_that_can_be_done(desk_with_slips, qtbot) -> None:
    body = desk_with_slips.sheet.editors["body"]
    place = body.cursorRect(body.cursor_over(desk_with_slips.findings.items[1].span)).center()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, body.viewport().mapToGlobal(place))
    QApplication.sendEvent(body.viewport(), event)
    qtbot.waitUntil(lambda: isinstance(QApplication.activePopupWidget(), QMenu))
    menu = QApplication.activePopupWidget()
    texts = [action.text() for action in menu.actions()]
    assert texts[:2] == ["1   ประชุม", "2   ประชิม"]
    assert {"ข้ามจุดนี้", "เพิ่มในคำของฉัน", "เพราะอะไร", "วาง"} <= set(texts)
    menu.close()


def test_ignoring_here_leaves_the_same_slip_elsewhere(desk_with_slips, qtbot) -> None:
    body = desk_with_slips.sheet.editors["body"]
    body.setFocus()
    key(Qt.Key.Key_F8)
    desk_with_slips.panel.detail.ignore_here.click()
    assert [f.text for f in desk_with_slips.findings.items] == ["สัมนา", "โอกาศ", "ประชม"]
    qtbot.waitUntil(lambda: len(body.extraSelections()) == 1)


def test_an_ignored_place_stays_ignored_while_the_text_moves(desk_with_slips, qtbot, type_text) -> None:
    body = desk_with_slips.sheet.editors["body"]
    desk_with_slips.corrections.ignore_here(desk_with_slips.findings.items[2])
    body.setFocus()
    QTest.keyClick(body, Qt.Key.Key_Home)
    type_text(body, "เมื่อ")
    QTest.keyClick(body, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(desk_with_slips.findings.items) == 3)
    assert "โอกาศ" not in [f.text for f in desk_with_slips.findings.items]


def test_my_words_are_kept_and_accepted_everywhere(desk_with_slips, qtbot, tmp_path: Path) -> None:
    desk_with_slips.corrections.add_word(desk_with_slips.findings.items[1])
    assert (tmp_path / "home" / "words.txt").read_text(encoding="utf-8") == "ประชม\n"
    qtbot.waitUntil(lambda: [f.text for f in desk_with_slips.findings.items] == ["สัมนา", "โอกาศ"])


def test_a_word_that_cannot_be_kept_is_told(desk_with_slips, qtbot, tmp_path: Path) -> None:
    (tmp_path / "home" / "words.txt").mkdir()
    desk_with_slips.corrections.add_word(desk_with_slips.findings.items[1])
    box = desk_with_slips.findChild(QMessageBox, "problem_dialog")
    assert "words.txt" in box.text()
    box.close()
    assert len(desk_with_slips.findings.items) == 4


def test_choosing_in_the_panel_goes_to_the_place_and_shows_why(desk_with_slips) -> None:
    panel = desk_with_slips.panel
    panel.list.setFocus()
    panel.select(desk_with_slips.findings.items[2])
    key(Qt.Key.Key_Return)
    assert here() == ("body", "โอกาศ")
    assert panel.detail.isVisible()
    assert "ไม่มีคำนี้" in panel.detail._why.text()
    panel.detail.suggestions[0].click()
    assert desk_with_slips.release().body.endswith("ถือโอกาสนี้")


def test_a_suggestion_for_a_text_that_is_gone_changes_nothing(desk_with_slips) -> None:
    found = desk_with_slips.findings.items[1]
    desk_with_slips.sheet.editors["body"].set_text("ข้อความใหม่ทั้งหมด")
    desk_with_slips.corrections.take(found, "ประชุม")
    assert desk_with_slips.release().body == "ข้อความใหม่ทั้งหมด"


def test_rows_say_everything_to_a_screen_reader(desk_with_slips) -> None:
    rows = desk_with_slips.panel.list.rows
    row = rows.row_of(desk_with_slips.findings.items[1])
    spoken = rows.data(rows.index(row, 0), Qt.ItemDataRole.AccessibleTextRole)
    assert all(part in spoken for part in ("ผิด", "เนื้อข่าว", "ประชม", "→ ประชุม"))


def test_all_faults_of_a_kind_are_mended_in_one_undo_step(open_desk, qtbot) -> None:
    desk = open_desk(load=Proofreader.load)
    wrong = "กรมจัดงานด้วยนํ้าใจ และเเจกของ ตามที่ไดสัญญาเเล้ว"
    body = desk.sheet.editors["body"]
    body.setPlainText(wrong)
    qtbot.waitUntil(
        lambda: sum(f.finding.rule.startswith("marks.") for f in desk.findings.items) == 3, timeout=15_000
    )
    desk.commands.actions["mend_marks"].trigger()
    mended = "กรมจัดงานด้วยน้ำใจ และแจกของ ตามที่ไดสัญญาแล้ว"
    assert desk.release().body == mended
    body.undo()
    assert desk.release().body == wrong
