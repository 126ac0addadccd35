from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest

from prd_desk.desk.editor.body_edit import BodyEdit
from prd_desk.desk.editor.motion import WordSense
from prd_desk.news.release import Bold
from prd_desk.proofing.finding import Span

BOLD_TEXT = "😀 หัวข้อ สำคัญ\nปกติ\nท้าย"
BOLD = (Bold(2, 8), Bold(13, 17), Bold(20, 24))
ROWS = (Bold(2, 8), Bold(13, 14), Bold(15, 17), Bold(20, 24))


@pytest.fixture
def body(qtbot) -> BodyEdit:
    made = BodyEdit("body", WordSense())
    qtbot.addWidget(made)
    made.resize(600, 300)
    made.show()
    made.setFocus()
    return made


def to_end(body: BodyEdit) -> None:
    body.moveCursor(QTextCursor.MoveOperation.End)


def test_bold_comes_out_as_it_went_in(body) -> None:
    body.set_text(BOLD_TEXT, BOLD)
    assert body.text() == BOLD_TEXT
    assert body.bold() == ROWS
    assert not body.document().isModified()
    assert not body.document().isUndoAvailable()


def test_bold_outside_the_text_is_passed_over(body) -> None:
    body.set_text("สั้น", (Bold(2, 90), Bold(100, 120)))
    assert body.bold() == (Bold(2, 4),)


def test_making_bold_is_a_change_and_one_undo_step(body) -> None:
    body.set_text("หนึ่ง สอง")
    body.select(Span(0, 5))
    body.toggle_bold()
    assert body.bold() == (Bold(0, 5),)
    assert body.document().isModified()
    body.toggle_bold()
    assert body.bold() == ()
    body.undo()
    body.undo()
    assert not body.document().isModified()


def test_a_selection_that_is_partly_bold_becomes_bold(body) -> None:
    body.set_text("หนึ่ง\nสอง", (Bold(0, 3),))
    body.select(Span(0, 9))
    body.toggle_bold()
    assert body.bold() == (Bold(0, 5), Bold(6, 9))


def test_typing_in_bold_goes_on_in_bold(body, type_text) -> None:
    body.set_text("กข", (Bold(0, 1),))
    body.select(Span(1, 1))
    type_text(body, "คง")
    assert (body.text(), body.bold()) == ("กคงข", (Bold(0, 3),))
    to_end(body)
    body.toggle_bold()
    type_text(body, "จ")
    assert body.bold() == (Bold(0, 3), Bold(4, 5))


def test_a_correction_keeps_the_bold_of_what_it_corrects(body) -> None:
    body.set_text("จัดประชม วันนี้", (Bold(3, 8),))
    body.replace(Span(3, 8), "ประชม", "ประชุม")
    assert body.bold() == (Bold(3, 9),)
    body.undo()
    assert body.bold() == (Bold(3, 8),)


def test_a_new_text_is_plain_even_after_a_caret_in_bold(body) -> None:
    body.set_text("หนา", (Bold(0, 3),))
    to_end(body)
    body.set_text("ใหม่")
    assert body.bold() == ()


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("- ผู้บริหาร", "- ผู้บริหาร\n- "),
        ("๙. เก้า", "๙. เก้า\n๑๐. "),
        ("2) สอง", "2) สอง\n3) "),
        ("• จุด", "• จุด\n• "),
        ("ธรรมดา", "ธรรมดา\n"),
        ("พ.ศ. ๒๕๖๓", "พ.ศ. ๒๕๖๓\n"),
    ],
)
def test_enter_goes_on_with_a_list(body, before: str, after: str) -> None:
    body.set_text(before)
    to_end(body)
    QTest.keyClick(body, Qt.Key.Key_Return)
    assert body.text() == after
    body.undo()
    assert body.text() == before


def test_enter_in_an_empty_item_ends_the_list(body, type_text) -> None:
    body.set_text("- หนึ่ง")
    to_end(body)
    QTest.keyClick(body, Qt.Key.Key_Return)
    QTest.keyClick(body, Qt.Key.Key_Return)
    type_text(body, "ต่อ")
    assert body.text() == "- หนึ่ง\nต่อ"


def test_an_item_in_the_middle_numbers_the_rest_anew(body) -> None:
    body.set_text("๑. ก\n๒. ข\n๓. ค\nจบ\n๔. อื่น")
    body.select(Span(4, 4))
    QTest.keyClick(body, Qt.Key.Key_Return)
    assert body.text() == "๑. ก\n๒. \n๓. ข\n๔. ค\nจบ\n๔. อื่น"
    body.undo()
    assert body.text() == "๑. ก\n๒. ข\n๓. ค\nจบ\n๔. อื่น"


def test_paragraphs_become_a_list_and_plain_again(body) -> None:
    body.set_text("ก\nข\n\nค\nท้าย")
    body.select(Span(0, 6))
    body.make_list(numbered=True)
    assert body.text() == "๑. ก\n๒. ข\n\n๓. ค\nท้าย"
    body.undo()
    assert body.text() == "ก\nข\n\nค\nท้าย"
    body.redo()
    body.selectAll()
    body.make_list(numbered=False)
    assert body.text() == "- ก\n- ข\n\n- ค\n- ท้าย"
    body.make_list(numbered=False)
    assert body.text() == "ก\nข\n\nค\nท้าย"


def test_later_lines_of_an_item_hang(body, type_text) -> None:
    body.set_text("- " + "ข้อความยาว " * 40)
    first = body.document().begin()
    assert first.blockFormat().leftMargin() == -first.blockFormat().textIndent() > 5
    edge = first.layout().lineAt(1).x()
    assert edge == pytest.approx(first.layout().lineAt(0).cursorToX(2)[0], abs=1.5)
    assert not body.document().isModified()
    body.moveCursor(QTextCursor.MoveOperation.Start)
    type_text(body, "ก")
    assert body.document().begin().blockFormat().leftMargin() == 0
    body.undo()
    assert body.document().begin().blockFormat().leftMargin() > 5
    assert not body.document().isUndoAvailable()
    body.redo()
    assert body.text().startswith("ก-")


def test_another_size_lets_items_hang_by_it(body) -> None:
    body.set_text("- รายการ")
    narrow = body.document().begin().blockFormat().leftMargin()
    font = body.font()
    font.setPointSizeF(font.pointSizeF() * 2)
    body.set_font(font)
    assert body.document().begin().blockFormat().leftMargin() > 1.5 * narrow
    assert not body.document().isUndoAvailable()


def test_typing_a_marker_makes_an_item_and_taking_it_away_none(body, type_text) -> None:
    type_text(body, "๑. ")
    assert body.document().begin().blockFormat().leftMargin() > 5
    for _ in range(2):
        QTest.keyClick(body, Qt.Key.Key_Backspace)
    assert body.document().begin().blockFormat().leftMargin() == 0
    body.undo()
    body.undo()
    assert body.text() == "๑. "
    assert body.document().begin().blockFormat().leftMargin() > 5


def test_another_size_keeps_what_can_be_undone(body, type_text) -> None:
    body.set_text("- รายการ")
    to_end(body)
    type_text(body, "ก")
    font = body.font()
    font.setPointSizeF(font.pointSizeF() * 2)
    body.set_font(font)
    body.undo()
    assert body.text() == "- รายการ"
    assert not body.document().isModified()


def test_pasting_from_word_keeps_bold_and_lists_in_one_step(body) -> None:
    body.set_text("ก่อน หลัง", (Bold(0, 4),))
    body.select(Span(4, 5))
    source = QMimeData()
    source.setHtml("<p>ต้น <b>หนา</b></p><ul><li>ข้อหนึ่ง</li><li><strong>ข้อสอง</strong></li></ul>")
    body.insertFromMimeData(source)
    lines = body.text().split("\n")
    assert lines[0] == "ก่อนต้น หนา"
    assert lines[-1].endswith("ข้อสองหลัง")
    bold = [body.text()[each.start : each.end] for each in body.bold()]
    assert bold == ["ก่อน", "หนา", "ข้อสอง"]
    assert body.document().lastBlock().blockFormat().leftMargin() > 5
    body.undo()
    assert (body.text(), body.bold()) == ("ก่อน หลัง", (Bold(0, 4),))


def test_copying_and_pasting_keeps_bold(body) -> None:
    body.set_text(BOLD_TEXT, BOLD)
    body.select(Span(4, 21))
    copied = body.createMimeDataFromSelection()
    first = "<p><strong>วข้อ</strong> สำคั<strong>ญ</strong></p>"
    assert copied.html() == f"{first}<p><strong>ปก</strong>ติ</p><p><strong>ท</strong></p>"
    body.clear()
    body.insertFromMimeData(copied)
    assert body.text() == BOLD_TEXT[4:21]
    assert body.bold() == (Bold(0, 4), Bold(9, 10), Bold(11, 13), Bold(16, 17))
