from __future__ import annotations

import gc
import weakref

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from prd_desk.news import EventFacts, Person, Quote, Release

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
SPEAKER = Person("สมชาย ใจดี", title="นาย", position="อธิบดี", organisation="กรมตัวอย่าง")


def test_quotes_are_shown_where_the_form_asks_or_there_are_some(desk) -> None:
    desk.show_release(Release(form="activity_web"))
    assert not desk.sheet.quotes.isVisible()
    desk.show_release(Release(form="press_release"))
    assert desk.sheet.quotes.isVisible()
    desk.show_release(Release(form="activity_web", quotes=(Quote("คำ", SPEAKER),)))
    assert desk.sheet.quotes.isVisible()


def test_quotes_come_out_as_they_went_in(desk) -> None:
    opened = Release(quotes=(Quote("หนึ่ง", SPEAKER), Quote("สอง"), Quote("สาม", Person("ก", rank="พลโท"))))
    desk.show_release(opened)
    assert desk.release().quotes == opened.quotes
    assert not desk.is_modified()


def test_a_quote_is_added_written_proofread_and_taken_away_by_keys(desk, qtbot, type_text) -> None:
    QTest.keyClick(desk.sheet.body, Qt.Key.Key_Q, CTRL | SHIFT)
    card = desk.sheet.quotes.cards[0]
    assert card.lines["name"].hasFocus()
    type_text(card.lines["name"], "สมหญิง รักงาน")
    type_text(card.editor, "ยินดีที่ได้จัดประชม นี้")
    assert desk.release().quotes == (Quote("ยินดีที่ได้จัดประชม นี้", Person("สมหญิง รักงาน")),)
    assert desk.is_modified()
    qtbot.waitUntil(lambda: [found.field for found in desk.findings.items] == ["quotes.0.text"])
    desk.corrections.next()
    assert card.editor.hasFocus()
    desk.corrections.take_first()
    assert "ประชุม" in desk.release().quotes[0].text
    card.removed.emit(card)
    assert desk.release().quotes == ()
    assert not card.isVisible()
    assert desk.sheet.quotes.add_button.hasFocus()
    qtbot.waitUntil(lambda: desk.findings.items == [])


def key(name: Qt.Key, held: Qt.KeyboardModifier = CTRL) -> None:
    QTest.keyClick(QApplication.focusWidget(), name, held)


def said(desk) -> list[str]:
    return [quote.text for quote in desk.release().quotes]


def test_a_quote_that_was_taken_away_comes_back_as_it_was(desk, type_text) -> None:
    desk.show_release(Release(quotes=(Quote("หนึ่ง", SPEAKER), Quote("สอง"), Quote("สาม"))))
    first, second, third = desk.sheet.quotes.cards
    third.editor.moveCursor(QTextCursor.MoveOperation.End)
    type_text(third.editor, " จบ")
    first.removed.emit(first)
    second.removed.emit(second)
    assert said(desk) == ["สาม จบ"]
    assert third.editor.hasFocus()
    key(Qt.Key.Key_Z)  # the last step first, though the box with the keyboard has its own past
    assert said(desk) == ["สอง", "สาม จบ"]
    third.editor.setFocus()
    key(Qt.Key.Key_Z)
    assert desk.release().quotes[0] == Quote("หนึ่ง", SPEAKER)
    third.editor.setFocus()
    key(Qt.Key.Key_Z)
    assert said(desk) == ["หนึ่ง", "สอง", "สาม"]
    third.editor.setFocus()
    key(Qt.Key.Key_Y)
    assert said(desk) == ["หนึ่ง", "สอง", "สาม จบ"]


def test_what_was_typed_after_a_step_is_taken_back_before_it(desk, type_text) -> None:
    desk.show_release(Release(quotes=(Quote("หนึ่ง"), Quote("สอง"))))
    card = desk.sheet.quotes.cards[0]
    card.removed.emit(card)
    editor = desk.sheet.quotes.cards[0].editor
    assert editor.hasFocus()
    type_text(editor, "ก")
    key(Qt.Key.Key_Z)
    assert said(desk) == ["สอง"]
    desk.sheet.quotes.add_button.setFocus()
    key(Qt.Key.Key_Z)
    assert said(desk) == ["หนึ่ง", "สอง"]
    desk.sheet.quotes.add_button.setFocus()
    key(Qt.Key.Key_Y)
    assert said(desk) == ["สอง"]


def test_adding_and_choosing_a_speaker_are_taken_back_in_the_line_of_the_name(desk, qtbot) -> None:
    desk.show_release(Release(form="press_release", facts=EventFacts(presider=SPEAKER)))
    desk.sheet.quotes.add()
    (card,) = desk.sheet.quotes.cards
    card.lines["name"].chosen.emit(SPEAKER)
    assert desk.release().quotes == (Quote("", SPEAKER),)
    key(Qt.Key.Key_Z)
    assert desk.release().quotes == (Quote(""),)
    key(Qt.Key.Key_Z)
    assert desk.release().quotes == ()
    key(Qt.Key.Key_Y)
    key(Qt.Key.Key_Y)
    assert desk.release().quotes == (Quote("", SPEAKER),)


def test_cards_of_a_release_that_was_left_are_gone(desk) -> None:
    desk.show_release(Release(quotes=(Quote("หนึ่ง"), Quote("สอง"))))
    removed, shown = desk.sheet.quotes.cards
    removed.removed.emit(removed)
    gone = [weakref.ref(removed), weakref.ref(shown)]
    del removed, shown
    desk.show_release(Release())
    assert not desk.sheet.quotes.history.canUndo()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    assert [each() for each in gone] == [None, None]


def test_a_speaker_is_chosen_among_the_people_of_the_release(desk, qtbot, type_text) -> None:
    desk.show_release(Release(form="press_release", facts=EventFacts(presider=SPEAKER)))
    desk.sheet.quotes.add()
    name = desk.sheet.quotes.cards[0].lines["name"]
    type_text(name, "ใจดี")
    offered = name.completer()
    assert offered.completionCount() == 1
    offered.activated.emit(offered.currentCompletion())
    qtbot.waitUntil(lambda: desk.release().quotes[0].speaker == SPEAKER)
    type_text(name, "ก")
    assert desk.release().quotes[0].speaker.organisation == ""


def test_quotes_are_searched_with_the_other_fields(desk) -> None:
    desk.show_release(Release(body="กรม", quotes=(Quote("กรมของเรา"),)))
    desk.find_bar.open()
    desk.find_bar.asked.setText("กรม")
    desk.find_bar.by.setText("สำนัก")
    desk.find_bar.replace_all()
    assert desk.release().quotes[0].text == "สำนักของเรา"
