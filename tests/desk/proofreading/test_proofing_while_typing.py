"""Marks while one types: where they stand, when they come and go; they leave no trace in the text."""

from __future__ import annotations

from threading import Event
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCharFormat, QTextCursor
from PySide6.QtTest import QTest

from prd_desk.desk.proofreading.checking import Progress
from prd_desk.desk.proofreading.marks import INK
from prd_desk.news import Release
from prd_desk.proofing.finding import Span

if TYPE_CHECKING:
    from prd_desk.desk.editor.editor import ProseEdit


def marked(editor: ProseEdit) -> list[str]:
    """The marked stretches of a field, in order."""
    return [mark.cursor.selectedText() for mark in editor.extraSelections()]


def test_a_slip_is_marked_soon_after_it_was_typed(desk, qtbot, type_text) -> None:
    body = desk.sheet.editors["body"]
    type_text(body, "จัดสัมนา วันนี้")
    qtbot.waitUntil(lambda: marked(body) == ["สัมนา"])
    assert body.text() == "จัดสัมนา วันนี้"


def test_the_word_being_typed_is_not_marked_until_the_caret_leaves(desk, qtbot, type_text) -> None:
    body = desk.sheet.editors["body"]
    type_text(body, "ประชม ก่อน สัมนา")
    qtbot.waitUntil(lambda: marked(body) == ["ประชม"])
    QTest.keyClick(body, Qt.Key.Key_Home)
    qtbot.waitUntil(lambda: marked(body) == ["ประชม", "สัมนา"])


def test_the_word_being_typed_is_marked_after_a_pause(desk, qtbot, type_text) -> None:
    body = desk.sheet.editors["body"]
    type_text(body, "สัมนา")
    qtbot.waitUntil(lambda: marked(body) == ["สัมนา"])


def test_marks_are_right_behind_an_emoji_and_move_with_the_text(desk, qtbot, type_text) -> None:
    body = desk.sheet.editors["body"]
    desk.show_release(Release(body="😀😀 สัมนา 😀 โอกาศ"))
    qtbot.waitUntil(lambda: marked(body) == ["สัมนา", "โอกาศ"])
    type_text(body, "ข่าว ")
    assert body.text().startswith("ข่าว 😀")
    qtbot.waitUntil(lambda: marked(body) == ["สัมนา", "โอกาศ"])


def test_marks_are_no_part_of_the_text_or_its_history(desk, qtbot) -> None:
    body = desk.sheet.editors["body"]
    desk.show_release(Release(body="สัมนา"))
    qtbot.waitUntil(lambda: marked(body) == ["สัมนา"])
    assert not body.document().isModified()
    assert not body.document().isUndoAvailable()
    assert not desk.isWindowModified()


def test_title_and_lead_are_proofread_too(desk, qtbot) -> None:
    desk.show_release(Release(title="เปิดสัมนา", lead="ใช้โอกาศนี้"))
    qtbot.waitUntil(lambda: marked(desk.sheet.editors["title"]) == ["สัมนา"])
    qtbot.waitUntil(lambda: marked(desk.sheet.editors["lead"]) == ["โอกาศ"])


def test_severity_shows_in_colour_and_shape(desk, qtbot) -> None:
    body = desk.sheet.editors["body"]
    desk.show_release(Release(body="สัมนา พ.ศ ๒๕๖๓ องค์การ องค์กร"))
    qtbot.waitUntil(lambda: len(marked(body)) == 3)
    marks = body.extraSelections()
    assert len({mark.format.property(INK).name() for mark in marks}) == 3
    assert len({mark.format.underlineStyle() for mark in marks}) == 3
    spelling = next(mark for mark in marks if mark.cursor.selectedText() == "สัมนา")
    assert spelling.format.underlineStyle() == QTextCharFormat.UnderlineStyle.WaveUnderline


def test_a_result_for_a_text_that_has_changed_meanwhile_is_dropped(
    open_desk, qtbot, slip_checker, type_text
) -> None:
    asked, go_on = Event(), Event()

    class Slow(slip_checker):
        def check(self, text, *, document=None):
            if text == "สัมนา เก่า":
                asked.set()
                go_on.wait(10)
            return super().check(text)

        def with_words(self, words):
            return Slow(words)

    desk = open_desk(load=Slow)
    body = desk.sheet.editors["body"]
    desk.show_release(Release(body="สัมนา เก่า"))
    qtbot.waitUntil(asked.is_set)
    body.select(Span(0, 5))
    type_text(body, "ประชุม")
    go_on.set()
    qtbot.waitUntil(lambda: desk.checking.progress is Progress.DONE, timeout=10_000)
    assert body.text() == "ประชุม เก่า"
    assert marked(body) == []
    assert desk.findings.items == []


def test_nothing_calls_itself_checked_once_a_key_was_pressed(desk, qtbot, type_text) -> None:
    assert desk.checking.progress is Progress.DONE
    type_text(desk.sheet.editors["body"], "ก")
    assert desk.checking.progress is Progress.CHECKING
    qtbot.waitUntil(lambda: desk.checking.progress is Progress.DONE)


def test_a_checker_that_breaks_leaves_the_editor_alive(open_desk, qtbot, type_text) -> None:
    def refuse() -> object:
        raise RuntimeError("no model")

    desk = open_desk(load=refuse, ready=False)
    qtbot.waitUntil(lambda: desk.checking.progress is Progress.FAILED, timeout=15_000)
    type_text(desk.sheet.editors["body"], "ยังพิมพ์ได้")
    assert desk.release().body == "ยังพิมพ์ได้"
    assert "no model" in str(desk._failure)


def test_undo_and_redo_bring_marks_back_at_once(desk, qtbot) -> None:
    body = desk.sheet.editors["body"]
    desk.show_release(Release(body="สัมนา"))
    qtbot.waitUntil(lambda: marked(body) == ["สัมนา"])
    cursor = body.textCursor()
    cursor.select(QTextCursor.SelectionType.Document)
    body.setTextCursor(cursor)
    QTest.keyClick(body, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: marked(body) == [])
    body.undo()
    qtbot.waitUntil(lambda: marked(body) == ["สัมนา"])


def test_real_words_are_counted(desk, qtbot) -> None:
    desk.show_release(Release(body="กรมเปิดโครงการ 12 ครั้ง"))
    qtbot.waitUntil(lambda: desk.status.counts.text().startswith("5 คำ"))
    assert "21 ตัวอักษร" in desk.status.counts.text()
