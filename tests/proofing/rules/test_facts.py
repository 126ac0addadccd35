"""A whole release against its facts: silent when they agree, and one finding for each thing that does not."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time

import pytest

from prd_desk.forms.form import Profile
from prd_desk.news.release import EventFacts, ParticipantGroup, Person, Photo, Release, Speaker, Statement
from prd_desk.proofing.fixes import fix_all
from prd_desk.proofing.rules.book import RuleBook
from prd_desk.proofing.rules.facts import fact_texts
from prd_desk.resources import resource

BOOK = RuleBook.load(resource("rules")).only(["facts"])

FACTS = EventFacts(
    event="โครงการพัฒนานักสื่อสารข่าวท้องถิ่น",
    start_date=date(2026, 11, 18),
    end_date=date(2026, 11, 19),
    start_time=time(9, 0),
    end_time=time(16, 30),
    place="ห้องประชุมดอกลำดวน อาคารหนึ่ง",
    presider=Person("สมชาย ใจกล้าหาญ", rank="พลโท", position="อธิบดีกรมข่าวตัวอย่าง"),
    organiser="กลุ่มพัฒนาการข่าวท้องถิ่น",
    participants=(ParticipantGroup("ผู้แทนส่วนกลาง", 60), ParticipantGroup("ผู้แทนส่วนภูมิภาค", 78)),
    participants_total=138,
    aims=("ให้ความรู้", "ติดตามผล"),
    speakers=(Speaker(Person("วิชัย รุ่งเรืองศรี", title="นาย"), "การเขียนข่าว"),),
)

RELEASE = Release(
    title="กรมข่าวตัวอย่างเปิดโครงการพัฒนานักสื่อสารข่าวท้องถิ่น",
    lead=(
        "ระหว่างวันที่ ๑๘ - ๑๙ พฤศจิกายน ๒๕๖๙ เวลา ๐๙.๐๐ - ๑๖.๓๐ น. ณ ห้องประชุมดอกลำดวน อาคารหนึ่ง "
        "พลโท สมชาย ใจกล้าหาญ อธิบดีกรมข่าวตัวอย่างเป็นประธานเปิดโครงการพัฒนานักสื่อสารข่าวท้องถิ่น"
    ),
    body=(
        "กลุ่มพัฒนาการข่าวท้องถิ่น จัดงานนี้โดยมีวัตถุประสงค์ ๒ ประการ มีผู้เข้าร่วมรวมทั้งสิ้น ๑๓๘ คน "
        "เป็นผู้แทนส่วนกลาง ๖๐ คน และผู้แทนส่วนภูมิภาค ๗๘ คน\nนายวิชัย รุ่งเรืองศรี บรรยายเรื่องการเขียนข่าว"
    ),
    photos=(Photo("one.jpg", caption="พลโท สมชาย ใจกล้าหาญ อธิบดีกรมข่าวตัวอย่าง เมื่อวันที่ ๑๘ พฤศจิกายน ๒๕๖๙"),),
    facts=FACTS,
)


def test_a_release_that_agrees_with_its_facts_is_left_alone() -> None:
    assert BOOK.review(RELEASE, Profile()) == []


@pytest.mark.parametrize(
    ("change", "rules", "fields"),
    [
        ({"start_date": date(2026, 11, 17)}, {"facts.date"}, {"lead"}),
        (
            {"start_date": date(2026, 12, 18), "end_date": date(2026, 12, 19)},
            {"facts.date"},
            {"lead", "photos.0.caption"},
        ),
        ({"start_time": time(8, 30)}, {"facts.time"}, {"lead"}),
        ({"end_time": time(16, 0)}, {"facts.time"}, {"lead"}),
        ({"place": "หอประชุมใหญ่ ศาลาว่าการ"}, {"facts.place"}, {"lead"}),
        (
            {"presider": replace(FACTS.presider, rank="พลตรี")},  # type: ignore[type-var]
            {"facts.person"},
            {"lead", "photos.0.caption"},
        ),
        (
            {"presider": Person("ประสิทธิ์ มั่นคงดี", rank="พลโท", position="อธิบดี")},
            {"facts.presider"},
            {"lead"},
        ),
        ({"organiser": "กลุ่มพัฒนาการข่าวท้องถิ่่น"}, {"facts.name"}, {"body"}),
        ({"aims": ("หนึ่ง", "สอง", "สาม")}, {"facts.aims"}, {"body"}),
        (
            {"participants": (ParticipantGroup("ผู้แทนส่วนกลาง", 61), ParticipantGroup("ผู้แทนส่วนภูมิภาค", 77))},
            {"facts.group"},
            {"body"},
        ),
        (
            {"participants_total": 140},
            {"facts.participants", "facts.sum"},
            {"body", "facts.participants_total"},
        ),
    ],
)
def test_what_the_facts_say_otherwise_is_named_in_both_places(
    change: dict[str, object], rules: set[str], fields: set[str]
) -> None:
    facts = replace(FACTS, **change)  # type: ignore[arg-type]
    findings = BOOK.review(replace(RELEASE, facts=facts), Profile())
    assert {finding.rule for finding in findings} == rules
    assert {finding.field for finding in findings} == fields
    texts = fact_texts(facts)
    for finding in findings:
        assert finding.suggestions
        assert finding.related
        assert all(place.field in texts for place in finding.related)


def test_the_offices_of_everybody_named_are_known_names() -> None:
    guest = Person("มานี มีนา", title="นาง", position="ผู้อำนวยการ", organisation="ศูนย์ขวัญฌานินทร์บุรี")
    facts = EventFacts(statements=(Statement("ขอบคุณ", guest),))
    release = Release(body="นางมานี มีนา จากศูนย์ขวัญฌานินท์บุรี กล่าว", facts=facts)
    (finding,) = BOOK.review(release, Profile())
    assert (finding.rule, finding.suggestions) == ("facts.name", ("ศูนย์ขวัญฌานินทร์บุรี",))
    assert [place.field for place in finding.related] == ["facts.statements"]
    assert fact_texts(facts)["facts.statements"] == "มานี มีนา ขอบคุณ"


def test_taking_the_facts_mends_the_text() -> None:
    release = replace(
        RELEASE, lead=RELEASE.lead.replace("๑๘ - ๑๙ พฤศจิกายน", "๒๘ - ๒๙ พฤศจิกายน").replace("๐๙.๐๐", "๐๘.๐๐")
    )
    findings = [finding for finding in BOOK.review(release, Profile()) if finding.field == "lead"]
    assert fix_all(release.lead, findings) == RELEASE.lead


def test_facts_without_a_value_say_nothing() -> None:
    assert BOOK.review(replace(RELEASE, facts=EventFacts()), Profile()) == []
    assert fact_texts(EventFacts()) == {}
