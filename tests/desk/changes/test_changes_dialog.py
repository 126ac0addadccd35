"""The dialog of changes: used by keys alone, it gives back what was taken and says everything in words."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from prd_desk.desk.changes.change_rows import new_format, old_format, spoken
from prd_desk.desk.changes.changes_dialog import ChangesDialog
from prd_desk.desk.look.theme import DARK, LIGHT, Theme
from prd_desk.news import Bold, Person, Photo, Release
from prd_desk.news.remark import Remark

if TYPE_CHECKING:
    from PySide6.QtGui import QColor

    from prd_desk.desk.look.theme import Tokens

OLD = Release(
    title="เวทีเล่าข่าวชุมชน",
    date=date(2024, 6, 5),
    body="ผู้ร่วมเวที 45 คน จากทุกตำบล\nผู้จัดหวังว่าเรื่องของคนธรรมดาจะไม่หายไป\nขอบคุณผู้สนับสนุนทุกหน่วยงาน",
    photos=(Photo("1.jpg", b"x", caption="ป้ายหน้างาน"),),
)
NEW = replace(
    OLD,
    date=date(2024, 6, 7),
    body="ผู้ร่วมเวที 60 คน จากทุกตำบล\nขอบคุณผู้สนับสนุนทุกหน่วยงาน\nผู้จัดหวังว่าเรื่องของคนธรรมดาจะไม่หายไป",
    bold=(Bold(0, 11),),
    photos=(replace(OLD.photos[0], caption="ป้ายหน้างานใหม่"),),
    people=(Person("สมหญิง ใจดี", title="ดร."),),
)


@pytest.fixture
def window(qtbot) -> QWidget:
    top = QWidget()
    qtbot.addWidget(top)
    Theme(QApplication.instance(), top).use(LIGHT)
    top.resize(1366, 768)
    top.show()
    return top


def opened(window: QWidget, qtbot, **more) -> ChangesDialog:
    dialog = ChangesDialog(OLD, NEW, window, **more)
    dialog.open()
    dialog.activateWindow()
    qtbot.waitUntil(dialog.list.hasFocus)
    return dialog


def test_all_is_taken_at_first_and_use_gives_the_new_release(window, qtbot) -> None:
    dialog = opened(window, qtbot)
    with qtbot.waitSignal(dialog.chosen) as chosen:
        QTest.mouseClick(dialog.use, Qt.MouseButton.LeftButton)
    assert chosen.args == [NEW]


def test_space_and_enter_leave_a_change_and_take_it_again(window, qtbot) -> None:
    dialog = opened(window, qtbot)
    fields = [row.field for row in dialog.rows.rows]
    QTest.keyClick(dialog.list, Qt.Key.Key_Home)
    for _ in range(fields.index("photos.0.caption")):
        QTest.keyClick(dialog.list, Qt.Key.Key_Down)
    QTest.keyClick(dialog.list, Qt.Key.Key_Space)
    assert dialog.list.currentIndex().data().startswith("ไม่รับ · คำบรรยายภาพ 1 · เพิ่ม")
    QTest.keyClick(dialog.list, Qt.Key.Key_Return)
    assert dialog.list.currentIndex().data().startswith("รับ · ")
    QTest.keyClick(dialog.list, Qt.Key.Key_Enter)
    with qtbot.waitSignal(dialog.chosen) as chosen:
        QTest.mouseClick(dialog.use, Qt.MouseButton.LeftButton)
    assert chosen.args == [replace(NEW, photos=OLD.photos)]


def test_leaving_all_gives_the_old_release_and_escape_gives_nothing(window, qtbot) -> None:
    dialog = opened(window, qtbot)
    QTest.mouseClick(dialog.leave_all, Qt.MouseButton.LeftButton)
    assert dialog.taken() == []
    QTest.mouseClick(dialog.take_all, Qt.MouseButton.LeftButton)
    assert len(dialog.taken()) == len(dialog.rows.rows)
    QTest.mouseClick(dialog.leave_all, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(dialog.chosen) as chosen:
        QTest.mouseClick(dialog.use, Qt.MouseButton.LeftButton)
    assert chosen.args == [OLD]
    dialog = opened(window, qtbot)
    with qtbot.assertNotEmitted(dialog.chosen), qtbot.waitSignal(dialog.rejected):
        QTest.keyClick(dialog.list, Qt.Key.Key_Escape)


def test_a_click_in_the_box_toggles_and_one_beside_it_only_chooses(window, qtbot) -> None:
    dialog = opened(window, qtbot)
    place = dialog.list.visualRect(dialog.rows.index(1))
    QTest.mouseClick(
        dialog.list.viewport(), Qt.MouseButton.LeftButton, pos=place.topLeft() + place.center() * 0.3
    )
    assert dialog.rows.rows[1].taken
    box = place.topLeft()
    box += type(box)(18, 20)
    QTest.mouseClick(dialog.list.viewport(), Qt.MouseButton.LeftButton, pos=box)
    assert not dialog.rows.rows[1].taken


def test_the_result_follows_what_is_taken(window, qtbot) -> None:
    dialog = opened(window, qtbot)
    numbers = next(i for i, row in enumerate(dialog.rows.rows) if row.shown and row.shown.new == "60")
    dialog.list.setCurrentIndex(dialog.rows.index(numbers))
    assert "60 คน" in dialog.outcome.text.text()
    QTest.keyClick(dialog.list, Qt.Key.Key_Space)
    assert "45 คน" in dialog.outcome.text.text()


def test_rows_say_who_noted_what(window, qtbot) -> None:
    at = NEW.body.index("60")
    tracked = Remark("inserted", "60", "ผู้อำนวยการ", datetime(2026, 11, 26, 14, 5), "body", at, at + 2)  # noqa: DTZ001
    comment = Remark("comment", "ขอชื่อเต็ม", "ผู้อำนวยการ", None, "issuer", 0, 3)
    dialog = opened(window, qtbot, remarks=[tracked, comment])
    (changed,) = (row for row in dialog.rows.rows if tracked in row.remarks)
    assert spoken(changed) == "รับ · เนื้อข่าว · แก้ · เดิม “45” · ใหม่ “60” · ผู้อำนวยการ ๒๖ พ.ย. ๖๙ 14.05 น."
    assert spoken(dialog.rows.rows[-1]) == "หน่วยงานเจ้าของข่าว · ความเห็น · ผู้อำนวยการ: ขอชื่อเต็ม"
    dialog.list.setCurrentIndex(dialog.rows.index(len(dialog.rows.rows) - 1))
    QTest.keyClick(dialog.list, Qt.Key.Key_Space)  # nothing to take there
    assert len(dialog.taken()) == len(dialog.rows.rows) - 1
    assert "ขอชื่อเต็ม" in dialog.outcome.notes.text()


def test_no_difference_is_said(window, qtbot) -> None:
    dialog = ChangesDialog(OLD, OLD, window)
    dialog.open()
    assert dialog.cancel.isVisible()
    assert not dialog.use.isVisible()
    dialog.reject()


def test_it_is_gone_when_it_is_closed(window, qtbot) -> None:
    dialog = opened(window, qtbot)
    with qtbot.waitSignal(dialog.destroyed):
        dialog.reject()
    assert window.findChild(ChangesDialog) is None


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=lambda tokens: tokens.name)
def test_both_tints_can_be_read_and_differ_in_shape(tokens: Tokens) -> None:
    for style in (old_format(tokens), new_format(tokens)):
        assert contrast(style.foreground().color(), style.background().color()) >= 4.5
    assert old_format(tokens).fontStrikeOut()
    assert not new_format(tokens).fontStrikeOut()
    assert new_format(tokens).underlineStyle() != old_format(tokens).underlineStyle()


def contrast(one: QColor, other: QColor) -> float:
    """WCAG 2.2, relative luminance."""

    def luminance(colour: QColor) -> float:
        parts = (colour.redF(), colour.greenF(), colour.blueF())
        red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)
