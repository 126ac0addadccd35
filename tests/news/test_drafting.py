"""Composing news from facts: each kind of event, lists, dates, and no crumbs of what is blank."""

from __future__ import annotations

import re
from dataclasses import fields, replace
from datetime import date, time
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from prd_desk.forms.form import Profile
from prd_desk.news import EventFacts, ParticipantGroup, Person, Speaker, Statement
from prd_desk.news.drafting import Draft, draft, invitation
from tests.news.event_samples import FULL, GENERAL, LOCAL

if TYPE_CHECKING:
    from prd_desk.news.drafting import DraftStyle

THAI = Profile()
CRUMBS = re.compile(
    r"  |\(\)|“”|^[ \n]|[ \n]$|(?:^|\s)(?:และ|ณ|โดย|ซึ่ง|จัดโดย|ประกอบด้วย|ได้แก่|เพื่อ|โดยมี|เมื่อ)(?=\s*$)|None| [,.;]"
)


def texts(made: Draft) -> list[str]:
    parts = (made.title, made.kicker, made.lead, *made.paragraphs, *(q.text for q in made.quotes))
    return [part for part in parts if part]


def paragraphs(facts: EventFacts, style: DraftStyle = THAI) -> tuple[str, ...]:
    return draft(facts, style).paragraphs


def test_everything_given_is_told_in_order() -> None:
    made = draft(FULL, THAI)
    assert made.title == "อธิบดีกรมประชาสัมพันธ์ เปิดการสัมมนาการสื่อสารในภาวะวิกฤต"
    assert made.kicker == "กลุ่มพัฒนาระบบบริหาร จัดสัมมนาการสื่อสารในภาวะวิกฤต"
    assert made.lead == (
        "เมื่อวันที่ ๑๐ กันยายน ๒๕๖๓ เวลา ๐๙.๐๐ น. ณ หอประชุมกรมประชาสัมพันธ์ กรุงเทพมหานคร "
        "พลโท ประเสริฐ แสนสุข อธิบดีกรมประชาสัมพันธ์ เป็นประธานเปิดการสัมมนาการสื่อสารในภาวะวิกฤต "
        "ซึ่งกลุ่มพัฒนาระบบบริหาร จัดขึ้นระหว่างวันที่ ๑๐ - ๑๑ กันยายน ๒๕๖๓ เวลา ๐๙.๐๐ - ๑๖.๓๐ น."
    )
    assert made.paragraphs == (
        (
            "การสัมมนาครั้งนี้มีวัตถุประสงค์ ๓ ประการ ได้แก่ (๑) เพื่อให้ความรู้เรื่องการสื่อสาร "
            "(๒) เพื่อติดตามผลการดำเนินงานที่ผ่านมา และ (๓) เพื่อแลกเปลี่ยนความคิดเห็นระหว่างหน่วยงาน "
            "โดยมีผู้เข้าร่วมสัมมนา ประกอบด้วย ผู้บริหาร จำนวน ๖๐ คน และผู้แทนสื่อมวลชนท้องถิ่น จำนวน ๑,๒๐๐ คน "
            "รวมทั้งสิ้น ๑,๒๖๐ คน"
        ),
        (
            "ในการนี้ มีการบรรยายหัวข้อ “การเขียนข่าว” โดยนายวิชัย รุ่งเรืองศรี ผู้เชี่ยวชาญด้านการสื่อสาร "
            "และหัวข้อ “การพูดในที่ชุมชน” โดย ดร.มาลี สุขใจ อาจารย์ มหาวิทยาลัยศิลปากร"
        ),
        "พลโท ประเสริฐ กล่าวว่า การสื่อสารที่ดีต้องรวดเร็วและถูกต้อง",
        "พลโท ประเสริฐ กล่าวต่อว่า ขอให้ทุกหน่วยงานร่วมมือกัน",
        "ทั้งนี้ ผู้เข้าร่วมสัมมนาได้จัดทำแผนการสื่อสารของหน่วยงานตนเอง",
    )
    assert [(quote.text, quote.speaker) for quote in made.quotes] == [("ประชาชนต้องได้รับข้อมูลที่เชื่อถือได้", GENERAL)]


@pytest.mark.parametrize(
    ("kind", "event", "deed"),
    [
        ("", "สัมมนาวิชาการ", "เป็นประธานเปิดการสัมมนาวิชาการ"),
        ("", "ประชุมคณะกรรมการ", "เป็นประธานการประชุมคณะกรรมการ"),
        ("", "ประชุมเชิงปฏิบัติการ", "เป็นประธานเปิดการประชุมเชิงปฏิบัติการ"),
        ("", "พิธีเปิดอาคาร", "เป็นประธานในพิธีเปิดอาคาร"),
        ("", "ตรวจเยี่ยมโรงพยาบาล", "ลงพื้นที่ตรวจเยี่ยมโรงพยาบาล"),
        ("", "ลงพื้นที่ติดตามน้ำท่วม", "ลงพื้นที่ติดตามน้ำท่วม"),
        ("", "ลงนามบันทึกข้อตกลง", "เป็นประธานในพิธีลงนามบันทึกข้อตกลง"),
        ("", "มอบรางวัล", "เป็นประธานในพิธีมอบรางวัล"),
        ("", "แถลงข่าวงานกาชาด", "เป็นประธานการแถลงข่าวงานกาชาด"),
        ("", "อบรมนักข่าว", "เป็นประธานเปิดการอบรมนักข่าว"),
        ("", "วันคล้ายวันสถาปนา", "เป็นประธานในงานวันคล้ายวันสถาปนา"),
        ("", "พิธีทำบุญ", "เป็นประธานในพิธีทำบุญ"),
        ("", "โครงการอ่านหนังสือ", "เป็นประธานเปิดโครงการอ่านหนังสือ"),
        ("", "พี่สอนน้อง", "เป็นประธานเปิดกิจกรรม “พี่สอนน้อง”"),
        ("", "Smart Officer", "เป็นประธานเปิดกิจกรรม “Smart Officer”"),
        ("seminar", "สิทธิของผู้บริโภค", "เป็นประธานเปิดการสัมมนา เรื่อง สิทธิของผู้บริโภค"),
        ("training", "หลักสูตรผู้นำ", "เป็นประธานเปิดการอบรมหลักสูตรผู้นำ"),
        ("meeting", "", "เป็นประธานการประชุม"),
        ("no-such-kind", "", "เป็นประธานในพิธี"),
        ("", "", "เป็นประธานในพิธี"),
    ],
)
def test_each_kind_of_event_has_its_verb(kind: str, event: str, deed: str) -> None:
    facts = EventFacts(kind=kind, event=event, presider=Person("ดี งาม", title="นาย", position="อธิบดี"))
    assert draft(facts, THAI).lead == f"นายดี งาม อธิบดี {deed}"


@pytest.mark.parametrize(
    ("first", "last", "told"),
    [
        (date(2020, 9, 10), None, "เมื่อวันที่ ๑๐ กันยายน ๒๕๖๓"),
        (date(2020, 9, 10), date(2020, 9, 10), "เมื่อวันที่ ๑๐ กันยายน ๒๕๖๓"),
        (date(2020, 9, 10), date(2020, 9, 9), "เมื่อวันที่ ๑๐ กันยายน ๒๕๖๓"),
        (date(2020, 9, 10), date(2020, 9, 11), "ระหว่างวันที่ ๑๐ - ๑๑ กันยายน ๒๕๖๓"),
        (date(2020, 9, 30), date(2020, 10, 2), "ระหว่างวันที่ ๓๐ กันยายน - ๒ ตุลาคม ๒๕๖๓"),
        (date(2020, 12, 31), date(2021, 1, 1), "ระหว่างวันที่ ๓๑ ธันวาคม ๒๕๖๓ - ๑ มกราคม ๒๕๖๔"),
    ],
)
def test_days_of_an_event(first: date, last: date | None, told: str) -> None:
    facts = EventFacts(event="สัมมนา", start_date=first, end_date=last, organiser="กรมทดสอบ")
    assert draft(facts, THAI).lead == f"{told} กรมทดสอบ จัดสัมมนา"


def test_digits_weekday_and_time_mark_are_those_of_the_form() -> None:
    style = Profile(digits="arabic", date_digits="arabic", date_style="weekday", time_mark=":")
    facts = replace(LOCAL, event="ประชุมงบประมาณปี ๒๕๖๘")
    assert draft(facts, style).lead.startswith(
        "เมื่อวันพุธที่ 5 มิถุนายน 2567 เวลา 09:30 น. ณ ห้องประชุม 1 ศาลากลางจังหวัดตรัง นายสมชาย ใจดี"
    )
    assert "งบประมาณปี 2568" in draft(facts, style).lead


@pytest.mark.parametrize(
    ("aims", "told"),
    [
        (("ให้ความรู้",), "การประชุมครั้งนี้มีวัตถุประสงค์เพื่อให้ความรู้"),
        (("เพื่อให้ความรู้", "เพื่อ ติดตามผล"), "การประชุมครั้งนี้มีวัตถุประสงค์เพื่อให้ความรู้และเพื่อติดตามผล"),
        (
            ("1) ก้าว", "- ข่าว", "(๓) คน"),
            "การประชุมครั้งนี้มีวัตถุประสงค์ ๓ ประการ ได้แก่ (๑) เพื่อก้าว (๒) เพื่อข่าว และ (๓) เพื่อคน",
        ),
        (("เพื่อ", " "), None),
    ],
)
def test_aims(aims: tuple[str, ...], told: str | None) -> None:
    made = paragraphs(EventFacts(kind="meeting", aims=aims))
    assert made == ((told,) if told else ())


@pytest.mark.parametrize(
    ("groups", "total", "told"),
    [
        ((), 138, "มีผู้เข้าร่วมประชุม รวมทั้งสิ้น ๑๓๘ คน"),
        ((), 0, None),
        ((("ครู", 5),), 5, "มีผู้เข้าร่วมประชุม ได้แก่ ครู จำนวน ๕ คน"),
        ((("ครู", None),), 5, "มีผู้เข้าร่วมประชุม ได้แก่ ครู รวมทั้งสิ้น ๕ คน"),
        (
            (("ครู", 5), ("หมอ", 7)),
            None,
            "มีผู้เข้าร่วมประชุม ประกอบด้วย ครู จำนวน ๕ คน และหมอ จำนวน ๗ คน รวมทั้งสิ้น ๑๒ คน",
        ),
        ((("ครู", None), ("หมอ", None)), None, "มีผู้เข้าร่วมประชุม ประกอบด้วย ครูและหมอ"),
        ((("ครู", None), ("หมอ", None), ("พระ", None)), None, "มีผู้เข้าร่วมประชุม ประกอบด้วย ครู หมอ และพระ"),
    ],
)
def test_participants(
    groups: tuple[tuple[str, int | None], ...], total: int | None, told: str | None
) -> None:
    made = tuple(ParticipantGroup(*group) for group in groups)
    facts = EventFacts(kind="meeting", participants=made, participants_total=total)
    assert paragraphs(facts) == ((f"ในการนี้ {told}",) if told else ())


def test_speakers_of_one_topic_stand_together_and_others_after_them() -> None:
    one, two, three = Person("หนึ่ง ก้าว", title="นาย"), Person("สอง ก้าว", title="นาง"), Person("สาม ก้าว")
    facts = EventFacts(speakers=(Speaker(one, "ข่าว"), Speaker(two, "ข่าว"), Speaker(three)))
    assert paragraphs(facts) == (
        "ในการนี้ มีการบรรยายหัวข้อ “ข่าว” โดยนายหนึ่ง ก้าว และนางสอง ก้าว โดยมีสาม ก้าว ร่วมเป็นวิทยากร",
    )
    assert paragraphs(EventFacts(speakers=(Speaker(Person(""), "“อ่าน” ให้สนุก"),))) == (
        "ในการนี้ มีการบรรยายหัวข้อ “อ่าน” ให้สนุก",
    )


def test_who_speaks_is_named_in_full_once() -> None:
    mali = Person("มาลี สุขใจ", title="นาง", position="ผู้อำนวยการ", organisation="กองข่าว")
    said = ("ว่า หนึ่ง", "สอง", "สาม", "")
    statements = (*(Statement(text, mali) for text in said), Statement("สี่"))
    assert paragraphs(EventFacts(statements=statements)) == (
        "นางมาลี สุขใจ ผู้อำนวยการกองข่าว กล่าวว่า หนึ่ง",
        "นางมาลี กล่าวต่อว่า สอง",
        "นางมาลี กล่าวเพิ่มเติมว่า สาม",
        "สี่",
    )


def test_an_invitation_speaks_of_what_is_to_come() -> None:
    made = invitation(replace(LOCAL, event="แถลงข่าวงานกาชาด"), Profile(date_style="weekday"))
    assert made.title == "ขอเชิญสื่อมวลชนร่วมทำข่าวการแถลงข่าวงานกาชาด"
    assert made.lead.startswith(
        "สำนักงานประชาสัมพันธ์จังหวัดตรัง กำหนดจัดแถลงข่าวงานกาชาด ในวันพุธที่ ๕ มิถุนายน ๒๕๖๗ เวลา ๐๙.๓๐ น. "
        "ณ ห้องประชุม ๑ ศาลากลางจังหวัดตรัง โดยมีนายสมชาย ใจดี ผู้ว่าราชการจังหวัดตรัง เป็นประธาน จึงขอเชิญ"
    )
    assert made.lead.endswith("ประชาสัมพันธ์ตามวันเวลาและสถานที่ดังกล่าว")
    assert made.paragraphs == ()
    assert invitation(EventFacts(event="ประชุม"), THAI).lead == (
        "กำหนดจัดประชุม จึงขอเชิญสื่อมวลชนร่วมทำข่าวและเผยแพร่ข่าวประชาสัมพันธ์"
    )
    assert invitation(EventFacts(aims=("ก",)), THAI) == Draft()


def test_no_facts_make_no_draft() -> None:
    assert draft(EventFacts(), THAI, issuer="กรมทดสอบ", unit="กองข่าว") == Draft()


def test_who_issues_the_news_stands_for_an_organiser_that_is_not_given() -> None:
    made = draft(EventFacts(event="สัมมนา"), THAI, issuer="กรมทดสอบ", unit="กองข่าว")
    assert made.lead == made.title == "กองข่าว จัดสัมมนา"


NAMES = [item.name for item in fields(EventFacts)]
WORDS = st.sampled_from(
    ["", " ", "กรม ข่าว", "ประชุม", "COVID-19", "ครั้งที่ 3", "ฯลฯ", "(ทดสอบ)", "๕", "ดร.ดี", "ณ "]
)
PEOPLE = st.none() | st.builds(Person, WORDS, rank=WORDS, title=WORDS, position=WORDS, organisation=WORDS)
ANY_FACTS = st.builds(
    EventFacts,
    kind=st.sampled_from(["", "meeting", "visit", "signing", "activity"]),
    event=WORDS,
    start_date=st.none() | st.dates(date(2000, 1, 1), date(2030, 1, 1)),
    end_date=st.none() | st.dates(date(2000, 1, 1), date(2030, 1, 1)),
    start_time=st.none() | st.just(time(9)),
    end_time=st.none() | st.just(time(8)),
    place=WORDS,
    presider=PEOPLE,
    organiser=WORDS,
    participants=st.lists(
        st.builds(ParticipantGroup, WORDS, st.none() | st.integers(0, 10**10)), max_size=3
    ).map(tuple),
    participants_total=st.none() | st.integers(0, 10**10),
    aims=st.lists(WORDS, max_size=4).map(tuple),
    speakers=st.lists(st.builds(Speaker, PEOPLE.filter(bool), WORDS), max_size=3).map(tuple),
    statements=st.lists(st.builds(Statement, WORDS, PEOPLE, st.booleans()), max_size=3).map(tuple),
    result=WORDS,
)


@given(given=st.sets(st.sampled_from(NAMES)))
@settings(max_examples=150, deadline=None)
def test_any_facts_left_out_leave_no_crumb(given: set[str]) -> None:
    facts = EventFacts(**{name: getattr(FULL, name) for name in given})
    for compose in (draft, invitation):
        for text in texts(compose(facts, THAI)):
            assert not CRUMBS.search(text), text


@given(facts=ANY_FACTS, issuer=WORDS, unit=WORDS)
@settings(max_examples=150, deadline=None)
def test_whatever_is_entered_composes_single_lines_without_double_spaces(
    facts: EventFacts, issuer: str, unit: str
) -> None:
    for compose in (draft, invitation):
        for text in texts(compose(facts, THAI, issuer=issuer, unit=unit)):
            assert text == " ".join(text.split())
