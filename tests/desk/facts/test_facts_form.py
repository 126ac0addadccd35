"""The facts pane as a form: lists by keys, remarks in place, completion, and the names it makes known."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QTextEdit, QWidget

from prd_desk.desk.app import known_to_the_office
from prd_desk.desk.facts.facts_pane import FactsPane
from prd_desk.desk.look.theme import Theme
from prd_desk.news import EventFacts, ParticipantGroup, Person, Release, Statement
from prd_desk.news.known import Known
from prd_desk.proofing import Finding, Span
from tests.news.event_samples import FULL, GENERAL

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    Typist = Callable[[QWidget, str], None]

ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def pane(qtbot: QtBot, qapp: QApplication) -> FactsPane:
    made = FactsPane(Theme(qapp))
    qtbot.addWidget(made)
    made.resize(292, 700)
    made.show()
    made.activateWindow()
    qtbot.waitActive(made)
    return made


def test_every_fact_comes_out_as_it_went_in_also_when_one_was_edited(
    pane: FactsPane, type_text: Typist
) -> None:
    pane.show_facts(FULL)
    assert pane.facts() == FULL
    pane.lines["organiser"].setText("กองข่าว")
    pane.lines["organiser"].textEdited.emit("กองข่าว")
    assert pane.facts() == replace(FULL, organiser="กองข่าว")


def test_the_kind_of_event_is_chosen_by_key(pane: FactsPane) -> None:
    pane.show_facts(FULL)
    pane.kind.setFocus()
    QTest.keyClick(pane.kind, Qt.Key.Key_Down)
    assert pane.facts() == replace(FULL, kind=pane.kind.itemData(1))


def test_entries_are_moved_and_taken_away_by_keys(pane: FactsPane) -> None:
    pane.show_facts(FULL)
    first = pane.lists["aims"].entries[0].line
    first.setFocus()
    QTest.keyClick(first, Qt.Key.Key_Down, ALT)
    assert pane.facts().aims == (FULL.aims[1], FULL.aims[0], FULL.aims[2])
    assert first.hasFocus()
    QTest.keyClick(first, Qt.Key.Key_Up, ALT)
    QTest.keyClick(first, Qt.Key.Key_Up, ALT)
    assert pane.facts().aims == FULL.aims
    QTest.keyClick(first, Qt.Key.Key_Delete, ALT)
    assert pane.facts().aims == FULL.aims[1:]
    assert pane.lists["aims"].entries[0].line.hasFocus()


def test_a_statement_is_moved_from_inside_its_text(pane: FactsPane) -> None:
    pane.show_facts(FULL)
    text = pane.lists["statements"].entries[0].text
    text.setFocus()
    QTest.keyClick(text, Qt.Key.Key_Down, ALT)
    assert pane.facts().statements[1] == FULL.statements[0]


def test_the_last_entry_taken_away_leaves_the_keyboard_at_the_button(pane: FactsPane) -> None:
    pane.show_facts(EventFacts(aims=("ก",)))
    line = pane.lists["aims"].entries[0].line
    line.setFocus()
    QTest.keyClick(line, Qt.Key.Key_Delete, ALT)
    assert pane.lists["aims"].add_button.hasFocus()
    assert pane.facts() is None


def test_a_statement_is_entered_by_keyboard_alone(pane: FactsPane, type_text: Typist) -> None:
    pane.lists["statements"].add_button.setFocus()
    QTest.keyClick(pane.lists["statements"].add_button, Qt.Key.Key_Space)
    for text in ("", "นาย", "สมชาย ใจดี", "", "", "ขอบคุณทุกฝ่าย"):
        type_text(QApplication.focusWidget(), text)
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)
    said = Statement("ขอบคุณทุกฝ่าย", Person("สมชาย ใจดี", title="นาย"), verbatim=True)
    assert pane.facts() == EventFacts(statements=(said,))


@pytest.mark.parametrize(
    ("groups", "total", "told", "wrong"),
    [
        ((("ครู", 5), ("หมอ", 7)), None, "12 คน", False),
        ((("ครู", 5), ("หมอ", 7)), 12, "12 คน", False),
        ((("ครู", 5), ("หมอ", 7)), 20, "ไม่ตรงกับทั้งหมด 20", True),
        ((("ครู", 5), ("หมอ", None)), 20, "5 คน", False),
        ((("ครู", 50), ("หมอ", None)), 20, "ไม่ตรงกับทั้งหมด 20", True),
        ((("ครู", None),), 20, "", False),
    ],
)
def test_the_sum_stands_beside_the_total(
    pane: FactsPane, groups: tuple[tuple[str, int | None], ...], total: int | None, told: str, wrong: bool
) -> None:
    made = tuple(ParticipantGroup(*group) for group in groups)
    pane.show_facts(EventFacts(participants=made, participants_total=total))
    note = pane.notes["numbers"]
    assert (told in note.text(), note.isVisible()) == (True, bool(told))
    assert (note.objectName() == "problem") == wrong


@pytest.mark.parametrize(
    ("name", "typed", "note", "told"),
    [
        ("participants_total", "1000000000", "numbers", "ไม่เกิน 10,000,000 คน"),
        ("participants_total", "9" * 60, "numbers", "ไม่เกิน 10,000,000 คน"),
        ("participants_total", "many", "numbers", "ต้องเป็นตัวเลข"),
        ("end_time", "08.00", "hours", "ก่อนเวลาเริ่ม"),
    ],
)
def test_impossible_facts_are_said_at_once(
    pane: FactsPane, type_text: Typist, name: str, typed: str, note: str, told: str
) -> None:
    pane.show_facts(EventFacts(event="ประชุม", start_time=FULL.start_time))
    type_text(pane.lines[name], typed)
    assert told in pane.notes[note].text()
    assert pane.notes[note].isVisible()


def test_an_hour_that_is_none_is_said_when_it_is_left(pane: FactsPane, type_text: Typist) -> None:
    type_text(pane.lines["start_time"], "25.00")
    assert not pane.notes["hours"].isVisible()
    QTest.keyClick(pane.lines["start_time"], Qt.Key.Key_Tab)
    assert "อ่านเป็นเวลาไม่ได้" in pane.notes["hours"].text()


def test_a_person_is_found_by_any_part_and_brings_rank_and_office(
    pane: FactsPane, type_text: Typist, qtbot: QtBot
) -> None:
    pane.offer(Known(people=(Person("มาลี สุขใจ", title="ดร.", position="อาจารย์"), GENERAL)))
    name = pane.presider.name
    type_text(name, "ประชาสัม")
    popup = name.completer().popup()
    qtbot.waitUntil(popup.isVisible)
    QTest.keyClick(popup, Qt.Key.Key_Down)
    QTest.keyClick(popup, Qt.Key.Key_Return)
    assert pane.facts() == EventFacts(presider=GENERAL)


def test_a_rank_and_a_place_complete_and_count_as_entered(
    pane: FactsPane, type_text: Typist, qtbot: QtBot
) -> None:
    pane.offer(Known(places=("หอประชุมกรมประชาสัมพันธ์",)))
    for line, typed in ((pane.presider.rank, "ตำรวจเอก"), (pane.lines["place"], "กรมประชา")):
        type_text(line, typed)
        qtbot.waitUntil(line.completer().popup().isVisible)
        QTest.keyClick(line.completer().popup(), Qt.Key.Key_Down)
        QTest.keyClick(line.completer().popup(), Qt.Key.Key_Return)
    assert pane.facts() == EventFacts(presider=Person("", rank="พลตำรวจเอก"), place="หอประชุมกรมประชาสัมพันธ์")


def test_who_stands_in_the_pane_completes_elsewhere_in_it(
    pane: FactsPane, qtbot: QtBot, type_text: Typist
) -> None:
    pane.show_facts(EventFacts(presider=GENERAL))
    pane.lists["statements"].add_button.click()
    name = pane.lists["statements"].entries[0].entry.name
    type_text(name, "ประเส")
    qtbot.waitUntil(name.completer().popup().isVisible)
    QTest.keyClick(name.completer().popup(), Qt.Key.Key_Down)
    QTest.keyClick(name.completer().popup(), Qt.Key.Key_Return)
    assert pane.facts().statements == (Statement("", GENERAL),)


def test_the_office_and_the_official_names_are_offered(tmp_path) -> None:
    (tmp_path / "office").mkdir()
    (tmp_path / "office" / "organisations.txt").write_text("กองข่าวทดสอบ\n", encoding="utf-8")
    known = known_to_the_office(tmp_path)
    assert known.organisations[0] == "กองข่าวทดสอบ"
    assert "กรมประชาสัมพันธ์" in known.organisations


def test_a_damaged_list_of_the_office_is_told_and_the_desk_opens(open_desk, tmp_path, monkeypatch) -> None:
    from prd_desk.desk.dialogs import Dialogs

    told: list[Exception] = []
    monkeypatch.setattr(Dialogs, "tell", lambda _dialogs, error: told.append(error))
    (tmp_path / "home" / "office").mkdir(parents=True)
    (tmp_path / "home" / "office" / "people.tsv").write_text("พลโท\n", encoding="utf-8")
    desk = open_desk()
    assert desk.isVisible()
    assert "บรรทัดที่ 1" in str(told[0])


def test_known_names_are_shown_by_kind(pane: FactsPane, qtbot: QtBot, type_text: Typist) -> None:
    pane.show_facts(FULL)
    assert "บุคคล: พลโท ประเสริฐ แสนสุข · นายวิชัย รุ่งเรืองศรี · ดร.มาลี สุขใจ" in pane.names.text()
    assert "สถานที่: หอประชุมกรมประชาสัมพันธ์" in pane.names.text()
    type_text(pane.presider.name, "ยิ่ง")
    qtbot.waitUntil(lambda: "แสนสุขยิ่ง" in pane.names.text() or "ยิ่งประเสริฐ" in pane.names.text())
    pane.show_facts(None)
    assert not pane.names.isVisible()


def test_tab_goes_through_the_form_from_top_to_bottom_and_out(pane: FactsPane) -> None:
    pane.show_facts(EventFacts(aims=("ก", "ข")))
    QTest.keyClick(pane.lists["aims"].entries[0].line, Qt.Key.Key_Down, ALT)
    inside = pane._form._scroll.widget()
    pane.lines["event"].setFocus()
    stops = [pane.lines["event"]]
    while stops[-1] is not pane.draft_button:
        QTest.keyClick(stops[-1], Qt.Key.Key_Tab)
        stops.append(QApplication.focusWidget())
        assert len(stops) < 100
    tops = [stop.mapTo(inside, stop.rect().topLeft()).y() for stop in stops[:-1]]
    assert len(tops) > 20
    assert all(later >= earlier - 8 for earlier, later in pairwise(tops))


def test_everything_that_takes_keys_has_a_name(pane: FactsPane) -> None:
    pane.show_facts(FULL)
    nameless = [
        widget
        for widget in pane.findChildren(QWidget)
        if isinstance(widget, QLineEdit | QTextEdit) and not widget.accessibleName()
    ]
    assert nameless == []


def test_nothing_is_wider_than_the_narrow_pane(pane: FactsPane) -> None:
    pane.show_facts(FULL)
    for line in pane.findChildren(QLineEdit):
        right = line.mapTo(pane, line.rect().topRight()).x()
        assert right <= pane.width()


class Suspicious:
    """Doubts a name wherever it stands, unless it is among the words that are right."""

    problems = ()
    house_rules = rule_problems = ()

    def __init__(self, words: frozenset[str] = frozenset()) -> None:
        self.words = words

    def check(self, text: str, *, document: str | None = None) -> list[Finding]:
        at = text.find("แสนสุข")
        if at < 0 or "แสนสุข" in self.words:
            return []
        return [Finding("text", Span(at, at + 6), "spelling.word", "warning", "ไม่รู้จัก")]

    def review(self, release: Release, form: object = None) -> list[Finding]:
        return []

    def with_words(self, words) -> Suspicious:
        return Suspicious(self.words | frozenset(words))

    def with_rules(self, ids) -> Suspicious:
        return self

    def without_rules(self, ids) -> Suspicious:
        return self

    def at_level(self, level: str) -> Suspicious:
        return self


def test_a_name_given_as_a_fact_is_right_while_typing(open_desk, qtbot: QtBot, type_text: Typist) -> None:
    desk = open_desk(load=Suspicious)
    desk.show_release(Release(body="นายประเสริฐ แสนสุข กล่าว"))
    qtbot.waitUntil(lambda: len(desk.findings.items) == 1)
    desk.focus_on("facts.presider")
    type_text(desk.facts_pane.presider.name, "ประเสริฐ แสนสุข")
    qtbot.waitUntil(lambda: desk.findings.items == [])
    desk.facts_pane.presider.name.clear()
    desk.facts_pane.presider.changed.emit()
    qtbot.waitUntil(lambda: len(desk.findings.items) == 1)
