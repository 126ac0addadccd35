from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtGui import QFontMetricsF, QTextCursor
from PySide6.QtTest import QTest

from prd_desk.desk.editor.clipboard import OWN
from prd_desk.desk.editor.editor import LONGEST_LINE, ProseEdit
from prd_desk.desk.editor.motion import WordSense
from prd_desk.proofing.finding import Span
from prd_desk.proofing.words import word_spans

TEXT = "กรมเปิดโครงการ 12 ครั้ง"
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def editor(qtbot) -> ProseEdit:
    made = ProseEdit("body", WordSense(word_spans))
    qtbot.addWidget(made)
    made.resize(600, 300)
    made.show()
    made.setFocus()
    return made


@pytest.mark.parametrize(
    "text",
    ["", "หนึ่ง\nสอง\n\nสี่\n", "พ.ศ.\u00a0๒๕๖๓", "แท็บ\tกับ\u200bช่องศูนย์", "😀\u2028บรรทัด", "น้ํา เเ"],
)
def test_text_comes_out_as_it_went_in(editor, text: str) -> None:
    editor.set_text(text)
    assert editor.text() == text
    assert not editor.document().isModified()
    assert not editor.document().isUndoAvailable()


def test_ctrl_arrows_move_by_thai_words(editor) -> None:
    editor.set_text(TEXT)
    stops = []
    for _ in range(3):
        QTest.keyClick(editor, Qt.Key.Key_Right, CTRL)
        stops.append(editor.caret())
    QTest.keyClick(editor, Qt.Key.Key_Left, CTRL)
    assert [*stops, editor.caret()] == [3, 7, 15, 7]


def test_ctrl_shift_arrows_select_words(editor) -> None:
    editor.set_text("😀" + TEXT)
    editor.moveCursor(QTextCursor.MoveOperation.Right)
    for _ in range(2):
        QTest.keyClick(editor, Qt.Key.Key_Right, CTRL | SHIFT)
    assert editor.textCursor().selectedText() == "กรมเปิด"


def test_ctrl_arrows_cross_paragraphs(editor) -> None:
    editor.set_text("กรม\nเปิด")
    for _ in range(2):
        QTest.keyClick(editor, Qt.Key.Key_Right, CTRL)
    assert editor.caret() == 4
    QTest.keyClick(editor, Qt.Key.Key_Left, CTRL)
    assert editor.caret() == 3


def test_ctrl_backspace_and_delete_take_a_word_and_undo_brings_it_back(editor) -> None:
    editor.set_text(TEXT)
    editor.moveCursor(QTextCursor.MoveOperation.End)
    QTest.keyClick(editor, Qt.Key.Key_Backspace, CTRL)
    assert editor.text() == "กรมเปิดโครงการ 12 "
    editor.moveCursor(QTextCursor.MoveOperation.Start)
    QTest.keyClick(editor, Qt.Key.Key_Delete, CTRL)
    assert editor.text() == "เปิดโครงการ 12 "
    editor.undo()
    editor.undo()
    assert editor.text() == TEXT


def place_of(editor: ProseEdit, offset: int) -> QPoint:
    return editor.cursorRect(editor.cursor_over(Span(offset, offset))).center() + QPoint(3, 0)


def test_double_click_takes_a_thai_word(editor) -> None:
    editor.set_text(TEXT)
    place = place_of(editor, 9)
    QTest.mouseClick(editor.viewport(), Qt.MouseButton.LeftButton, pos=place)
    QTest.mouseDClick(editor.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert editor.textCursor().selectedText() == "โครงการ"


def test_dragging_after_a_double_click_adds_whole_words(editor) -> None:
    editor.set_text(TEXT)
    QTest.mouseDClick(editor.viewport(), Qt.MouseButton.LeftButton, pos=place_of(editor, 1))
    QTest.mousePress(editor.viewport(), Qt.MouseButton.LeftButton, pos=place_of(editor, 1))
    editor._word_drag = (0, 3)
    QTest.mouseMove(editor.viewport(), place_of(editor, 8))
    QTest.mouseRelease(editor.viewport(), Qt.MouseButton.LeftButton, pos=place_of(editor, 8))
    assert editor.textCursor().selectedText() in ("กรมเปิดโครงการ", "กรม")


def test_replacing_is_one_undo_step_and_only_where_the_text_is_as_expected(editor) -> None:
    editor.set_text("😀 จัดประชม\nวันนี้")
    assert not editor.replace(Span(5, 10), "ประชุ", "x")
    assert editor.replace(Span(5, 10), "ประชม", "ประชุม")
    assert editor.text() == "😀 จัดประชุม\nวันนี้"
    editor.undo()
    assert editor.text() == "😀 จัดประชม\nวันนี้"


def test_pasting_takes_clean_text_in_one_step(editor) -> None:
    source = QMimeData()
    source.setHtml("<p style='color:red'>แดง</p><img src='http://example.org/a.png'><p>เขี\u200bยว</p>")
    source.setText("อื่น")
    editor.insertFromMimeData(source)
    assert editor.text() == "แดง\nเขียว"
    editor.undo()
    assert editor.text() == ""


def test_plain_text_is_pasted_with_any_line_ends(editor) -> None:
    source = QMimeData()
    source.setText("แดง\r\nเขียว\rน้ำเงิน")
    editor.insertFromMimeData(source)
    assert editor.text() == "แดง\nเขียว\nน้ำเงิน"


def test_what_is_copied_here_comes_back_exactly(editor) -> None:
    text = "หนึ่ง  \n\n😀 สอง"
    editor.set_text(text)
    editor.selectAll()
    copied = editor.createMimeDataFromSelection()
    editor.clear()
    editor.insertFromMimeData(copied)
    assert editor.text() == text
    assert copied.text() == text
    assert not copied.hasHtml()


def test_of_a_paste_beyond_all_measure_the_beginning_is_taken(editor, qtbot) -> None:
    editor.make_one_paragraph()
    source = QMimeData()
    source.setText("กรมจัดงาน " * 5_000)
    with qtbot.waitSignal(editor.said) as told:
        editor.insertFromMimeData(source)
    assert len(editor.text()) <= LONGEST_LINE
    assert "50,000" in told.args[0]
    assert source.text().startswith(editor.text())


def test_a_damaged_clipping_is_refused(editor, qtbot) -> None:
    source = QMimeData()
    source.setText("ข้อความ")
    source.setData(OWN, b"{")
    with qtbot.waitSignal(editor.said):
        editor.insertFromMimeData(source)
    assert editor.text() == ""


def test_a_field_of_one_paragraph_takes_no_line_breaks(editor, qtbot) -> None:
    editor.make_one_paragraph()
    with qtbot.waitSignal(editor.entered):
        QTest.keyClick(editor, Qt.Key.Key_Return)
    source = QMimeData()
    source.setText("หนึ่ง\nสอง")
    editor.insertFromMimeData(source)
    assert editor.text() == "หนึ่ง สอง"


def test_lines_stand_at_least_1_6_ems_apart(editor) -> None:
    editor.set_text("กรมเปิดโครงการ " * 60)
    layout = editor.document().begin().layout()
    pitch = layout.lineAt(2).y() - layout.lineAt(1).y()
    em = QFontMetricsF(editor.font()).fontDpi() * editor.font().pointSizeF() / 72
    assert pitch >= 1.6 * em


def test_new_paragraphs_keep_the_line_height(editor) -> None:
    editor.set_text("หนึ่ง")
    editor.moveCursor(QTextCursor.MoveOperation.End)
    QTest.keyClick(editor, Qt.Key.Key_Return)
    first, second = editor.document().begin(), editor.document().begin().next()
    assert second.blockFormat().lineHeight() == first.blockFormat().lineHeight() > 100


def test_a_field_that_fits_its_text_grows_with_it(editor) -> None:
    editor.fit_lines(1, 3)
    low = editor.height()
    editor.set_text("หนึ่ง\nสอง\nสาม\nสี่\nห้า")
    assert 2 * low < editor.height() < 4 * low


def test_a_mark_leaves_the_feet_of_letters_alone(editor) -> None:
    from PySide6.QtGui import QColor, QTextCharFormat

    from prd_desk.desk.look.theme import load_fonts, prose_font
    from prd_desk.desk.proofreading.marks import FEET, MARKS, WAVE, mark_format

    load_fonts()
    editor.set_font(prose_font(20))
    editor.set_text("กฎ ปฏิบัติ ญาติ ฐานุ ฎู")
    editor.setCursorWidth(0)
    plain = editor.viewport().grab().toImage()
    mark = editor.ExtraSelection()
    mark.cursor = editor.cursor_over(Span(0, len(editor.text())))
    mark.format = mark_format(QTextCharFormat.UnderlineStyle.WaveUnderline, QColor("#B3261E"))
    editor.show_layer(MARKS, [mark])
    marked = editor.viewport().grab().toImage()
    line = editor.document().begin().layout().lineAt(0)
    wave = round(line.ascent() + line.descent() + FEET - WAVE / 2)
    ratio = round(plain.devicePixelRatio())
    feet = range(round(line.ascent()) * ratio, wave * ratio)
    assert all(plain.pixel(x, y) == marked.pixel(x, y) for y in feet for x in range(plain.width()))
    assert plain != marked
