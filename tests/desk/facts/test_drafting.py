"""ร่างข่าว in the window: into an empty release at once, beside a written one by choice, back by undo."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from prd_desk.desk.changes.changes_dialog import ChangesDialog
from prd_desk.desk.changes.rewriting import put_text, rewrite
from prd_desk.desk.editor.text_box import TextBox
from prd_desk.forms import load_form
from prd_desk.forms.drafting import draft_release
from prd_desk.news import Bold, EventFacts, Release
from tests.news.event_samples import FULL

if TYPE_CHECKING:
    from prd_desk.desk.window import DeskWindow

DRAFTED = draft_release(Release(facts=FULL), load_form("activity_web"))


def order_draft(desk: DeskWindow) -> None:
    QTest.keyClick(
        desk, Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    )


@pytest.fixture
def spoken(desk: DeskWindow) -> list[str]:
    told: list[str] = []
    desk.drafting.said.connect(told.append)
    return told


def test_an_empty_release_is_filled_and_one_undo_empties_it(desk: DeskWindow) -> None:
    desk.show_release(Release(facts=FULL))
    order_draft(desk)
    assert desk.release() == DRAFTED
    assert [card.editor.text() for card in desk.sheet.quotes.cards] == [DRAFTED.quotes[0].text]
    assert desk.isWindowModified()
    desk.commands.actions["undo"].trigger()
    made = desk.release()
    assert (made.title, made.kicker, made.lead, made.body, made.quotes) == ("", "", "", "", ())
    desk.commands.actions["redo"].trigger()
    assert desk.release() == DRAFTED


def test_the_button_at_the_foot_of_the_facts_does_the_same(desk: DeskWindow) -> None:
    desk.show_release(Release(facts=FULL))
    desk.focus_on("facts")
    QTest.mouseClick(desk.facts_pane.draft_button, Qt.MouseButton.LeftButton)
    assert desk.release().lead == DRAFTED.lead


def test_what_is_written_is_shown_beside_the_draft_and_taken_by_choice(desk: DeskWindow, qtbot) -> None:
    desk.show_release(replace(DRAFTED, body=DRAFTED.body + "\nย่อหน้าที่เขียนเอง"))
    place = desk.facts_pane.lines["place"]
    place.setFocus()
    place.selectAll()
    QTest.keyClicks(place, "Hall A")
    order_draft(desk)
    dialog = desk.findChild(ChangesDialog)
    assert dialog is not None
    assert desk.release().body.endswith("ย่อหน้าที่เขียนเอง")
    dialog.leave_all.click()
    row = next(i for i, row in enumerate(dialog.rows.rows) if row.change and row.change.field == "lead")
    dialog.rows.take([row], taken=True)
    with qtbot.waitSignal(dialog.chosen):
        dialog.use.click()
    made = desk.release()
    assert "ณ Hall A พลโท" in made.lead
    assert made.body.endswith("ย่อหน้าที่เขียนเอง")
    desk.sheet.editors["lead"].setFocus()
    desk.commands.actions["undo"].trigger()
    assert desk.release().lead == DRAFTED.lead


def test_what_was_written_by_hand_stays_and_what_the_facts_changed_is_taken_at_first(
    desk: DeskWindow, qtbot
) -> None:
    desk.show_release(replace(DRAFTED, body=DRAFTED.body + "\nย่อหน้าที่เขียนเอง", title="ชวน" + DRAFTED.title))
    for hall in ("Hall A", "Hall B"):
        place = desk.facts_pane.lines["place"]
        place.setFocus()
        place.selectAll()
        QTest.keyClicks(place, hall)
        order_draft(desk)
        dialog = desk.findChildren(ChangesDialog)[-1]
        with qtbot.waitSignal(dialog.chosen):
            dialog.use.click()
        made = desk.release()
        assert f"ณ {hall} พลโท" in made.lead
        assert made.body == DRAFTED.body + "\nย่อหน้าที่เขียนเอง"
        assert made.title.startswith("ชวน")


def test_a_text_that_was_there_before_the_facts_stays(desk: DeskWindow) -> None:
    desk.show_release(Release(body="ข่าวที่เขียนเองก่อนกรอกข้อเท็จจริง"))
    desk.facts_pane.show_facts(FULL)
    order_draft(desk)
    dialog = desk.findChild(ChangesDialog)
    assert {change.field for change in dialog.taken()} == {"title", "kicker", "lead", "quotes"}


def test_a_quote_that_was_reworded_is_put_in_its_card_and_taken_back(desk: DeskWindow) -> None:
    desk.show_release(DRAFTED)
    card = desk.sheet.quotes.cards[0]
    other = replace(DRAFTED.quotes[0], text="ถ้อยคำใหม่")
    rewrite(desk, replace(DRAFTED, quotes=(other,)))
    assert desk.sheet.quotes.cards == [card]
    assert desk.release().quotes == (other,)
    card.editor.setFocus()
    desk.commands.actions["undo"].trigger()
    assert desk.release().quotes[0].text == DRAFTED.quotes[0].text


def test_without_facts_the_officer_is_led_to_them(desk: DeskWindow, spoken: list[str]) -> None:
    desk.show_release(Release(body="เขียนแล้ว"))
    order_draft(desk)
    assert desk.focusWidget() is desk.facts_pane.lines["event"]
    assert "กรอกข้อเท็จจริงก่อน" in spoken[0]
    assert desk.findChild(ChangesDialog) is None


def test_nothing_to_change_is_said(desk: DeskWindow, spoken: list[str]) -> None:
    desk.show_release(DRAFTED)
    order_draft(desk)
    desk.show_release(Release(facts=EventFacts(participants_total=0)))
    order_draft(desk)
    assert "ตรงกับร่าง" in spoken[0]
    assert "ยังไม่พอ" in spoken[1]


def test_rewriting_keeps_what_is_alike_and_brings_bold(qtbot) -> None:
    box = TextBox()
    qtbot.addWidget(box)
    box.set_text("หนึ่ง สอง สาม")
    caret = box.textCursor()
    caret.setPosition(len("หนึ่ง สอง สาม"))
    box.setTextCursor(caret)
    assert put_text(box, "หนึ่ง สองสองครึ่ง\nสาม", [Bold(0, 5)])
    assert box.text() == "หนึ่ง สองสองครึ่ง\nสาม"
    assert box.textCursor().atEnd()
    assert not put_text(box, "หนึ่ง สองสองครึ่ง\nสาม", [Bold(0, 5)])
    box.undo()
    assert box.text() == "หนึ่ง สอง สาม"
