"""The facts of the event: in, out, and against the text."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from prd_desk.desk.facts.fact_lines import read_number, read_time
from prd_desk.desk.facts.facts_pane import FactsPane
from prd_desk.desk.look.theme import Theme
from prd_desk.news import EventFacts, ParticipantGroup, Person, Release, Speaker
from prd_desk.proofing import Finding, Place, Span

FACTS = EventFacts(
    event="อบรมการเขียนข่าว",
    start_date=date(2020, 9, 10),
    end_date=date(2020, 9, 11),
    start_time=time(9),
    end_time=time(16, 30),
    place="ห้องประชุม ๑",
    presider=Person("สมชาย ใจงาม", rank="พลโท", position="อธิบดี", organisation="กรมทดสอบ"),
    organiser="กลุ่มพัฒนา",
    participants=(ParticipantGroup("ข้าราชการ", 80), ParticipantGroup("สื่อมวลชน", None)),
    participants_total=120,
    aims=("เพื่อพัฒนาการเขียน", "เพื่อแลกเปลี่ยน"),
    speakers=(Speaker(Person("สมหญิง ดีใจ", title="ดร."), "การพาดหัว"),),
    result="สองบรรทัด\nของผล",
)


@pytest.fixture
def pane(qtbot, qapp) -> FactsPane:
    made = FactsPane(Theme(qapp))
    qtbot.addWidget(made)
    made.show()
    return made


def test_facts_come_out_as_they_went_in(pane: FactsPane) -> None:
    pane.show_facts(FACTS)
    assert pane.facts() == FACTS
    pane.show_facts(None)
    assert pane.facts() is None


def test_an_edited_fact_leaves_the_others_as_they_were(pane: FactsPane) -> None:
    one_line = replace(FACTS, result="ผลดี")
    pane.show_facts(one_line)
    place = pane.lines["place"]
    place.setFocus()
    QTest.keyClicks(place, "/2")
    assert pane.facts() == replace(one_line, place="/2ห้องประชุม ๑")


@pytest.mark.parametrize(
    ("typed", "read"),
    [("09.00", time(9)), ("๙:๓๐ น.", time(9, 30)), ("24.00", None), ("9", None), ("", None)],
)
def test_hours_are_read_in_both_marks_and_digits(typed: str, read: time | None) -> None:
    assert read_time(typed) == read


@pytest.mark.parametrize(
    ("typed", "read"), [("๑,๒๐๐", 1200), ("80 คน", 80), ("1000000000", None), ("มาก", None), ("-3", None)]
)
def test_numbers_of_people_are_read_and_bounded(typed: str, read: int | None) -> None:
    assert read_number(typed) == read


def test_groups_are_added_and_taken_away(pane: FactsPane, qtbot) -> None:
    pane.show_facts(FACTS)
    pane.lists["participants"].add_button.click()
    entry = pane.lists["participants"].entries[-1]
    entry.name.put("นักเรียน")
    with qtbot.waitSignal(pane.changed):
        entry.number.textEdited.emit("")
    assert pane.facts().participants[-1] == ParticipantGroup("นักเรียน", None)
    pane.lists["participants"]._remove(pane.lists["participants"]._rows[0])
    assert [group.name for group in pane.facts().participants] == ["สื่อมวลชน", "นักเรียน"]


def test_an_end_before_its_beginning_is_said(pane: FactsPane) -> None:
    pane.show_facts(replace(FACTS, end_date=date(2020, 9, 1)))
    assert "ก่อนวันเริ่ม" in pane.notes["days"].text()
    pane.show_facts(FACTS)
    assert not pane.notes["days"].isVisible()


def test_what_cannot_be_read_is_edged_in_red(pane: FactsPane) -> None:
    line = pane.lines["start_time"]
    line.setFocus()
    QTest.keyClicks(line, "25.00")
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert line.property("wrong") is True


@pytest.mark.parametrize(
    ("fact", "text", "value"),
    [
        ("participants_total", "๑๓๘", 138),
        ("start_date", "๑๒ - ๑๓ กันยายน ๒๕๖๓", date(2020, 9, 12)),
        ("end_date", "๑๒ - ๑๓ กันยายน ๒๕๖๓", date(2020, 9, 13)),
        ("start_date", "๑๒ กันยายน", date(2020, 9, 12)),
        ("end_time", "๐๙.๐๐ - ๑๒.๐๐ น.", time(12)),
        ("place", "ห้องประชุม ๒", "ห้องประชุม ๒"),
    ],
)
def test_a_fact_can_be_taken_from_the_text(pane: FactsPane, fact: str, text: str, value: object) -> None:
    pane.show_facts(FACTS)
    assert pane.take(fact, text)
    assert getattr(pane.facts(), fact) == value


@pytest.mark.parametrize(("fact", "text"), [("start_date", "เมื่อวาน"), ("aims", "๓"), ("start_time", "เช้า")])
def test_what_is_no_such_fact_is_not_taken(pane: FactsPane, fact: str, text: str) -> None:
    pane.show_facts(FACTS)
    assert not pane.take(fact, text)
    assert pane.facts() == FACTS


class Contradicts:
    """Says of the number in the text that the facts know another."""

    problems = ()
    house_rules = rule_problems = ()

    def check(self, text, *, document=None):
        return []

    def review(self, release, form=None):
        at = release.body.find("๑๓๘")
        if at < 0 or release.facts is None or release.facts.participants_total == 138:
            return []
        related = (Place("facts.participants_total", Span(0, 3)),)
        return [
            Finding("body", Span(at, at + 3), "facts.participants", "warning", "ไม่ตรงกัน", related=related)
        ]

    def with_words(self, words):
        return self

    def with_rules(self, ids):
        return self

    def without_rules(self, ids):
        return self

    def at_level(self, level):
        return self


def test_a_contradiction_leads_to_the_fact_and_takes_the_text_side(open_desk, qtbot) -> None:
    desk = open_desk(load=Contradicts)
    desk.show_release(Release(body="มีผู้เข้าร่วม ๑๓๘ คน", facts=FACTS))
    qtbot.waitUntil(lambda: len(desk.findings.items) == 1)
    desk.corrections.go_to(desk.findings.items[0])
    desk.panel.detail.see.click()
    focused = desk.focusWidget()
    assert isinstance(focused, QLineEdit)
    assert focused.text() == "120"
    desk.panel.detail.take_text.click()
    assert desk.release().facts.participants_total == 138
    assert desk.isWindowModified()
    qtbot.waitUntil(lambda: desk.findings.items == [])


def test_facts_are_saved_with_the_release(desk, tmp_path) -> None:
    desk.show_release(Release(title="ข่าว", body="เนื้อ", facts=FACTS))
    desk.filing._write(tmp_path / "ข่าว.prdnews", None)
    desk.filing.open_path(tmp_path / "ข่าว.prdnews")
    assert desk.release().facts == FACTS
    assert not desk.isWindowModified()
