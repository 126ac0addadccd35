"""Whom captions name; the examples of the rules say the rest."""

from __future__ import annotations

import pytest

from prd_desk.news import EventFacts, Person, Photo, Release, Speaker
from prd_desk.proofing.finding import Place, Span
from prd_desk.proofing.rules.book import RuleBook
from prd_desk.resources import resources_root

MALI, SOMCHAI = Person("มาลี งามตา", title="นาง"), Person("สมชาย ใจกล้า", title="นาย")
FACTS = EventFacts(presider=MALI, speakers=(Speaker(SOMCHAI),))


@pytest.fixture(scope="module")
def book() -> RuleBook:
    return RuleBook.load(resources_root() / "rules")


def found(book: RuleBook, *captions: str, facts: EventFacts | None = FACTS, body: str = "") -> list[tuple]:
    release = Release(
        body=body,
        facts=facts,
        photos=tuple(Photo(f"{at}.jpg", caption=text) for at, text in enumerate(captions)),
    )
    wanted = {"names.caption_row", "facts.caption_person", "facts.person"}
    return [
        (
            each.rule,
            each.field,
            release.photos[int(each.field[7])].caption[each.span.start : each.span.end],
            each.suggestions,
        )
        for each in book.review(release)
        if each.rule in wanted
    ]


def test_a_name_half_known_is_offered_whole(book: RuleBook) -> None:
    caption = "พิธีเปิดโดย นางมาลี สุขสันต์วัน"
    assert found(book, "งานวันนี้", caption) == [
        ("facts.caption_person", "photos.1.caption", "มาลี สุขสันต์วัน", ("มาลี งามตา",))
    ]


def test_nothing_is_offered_where_it_may_be_either(book: RuleBook) -> None:
    twins = EventFacts(presider=MALI, speakers=(Speaker(Person("มาลี ใจดี", title="นาง")),))
    assert found(book, "นางมาลี สุขสันต์วัน", facts=twins)[0][3] == ()


def test_a_slip_is_told_once(book: RuleBook) -> None:
    facts = EventFacts(presider=Person("สมชาย รุ่งโรจน์ดี", title="นาย"))
    assert [rule for rule, *_ in found(book, "นายสมชาย รุ้งโรจน์ดี กล่าว", facts=facts)] == ["facts.person"]


def test_who_stands_in_the_text_is_no_stranger(book: RuleBook) -> None:
    caption = "นายวิชัย  รักไทย รับรางวัล"
    assert [rule for rule, *_ in found(book, caption)] == ["facts.caption_person"]
    assert found(book, caption, body="ผู้ชนะคือ วิชัย รักไทย") == []
    assert found(book, caption, facts=EventFacts(event="อบรม")) == []


def test_the_facts_that_name_people_are_related(book: RuleBook) -> None:
    release = Release(facts=FACTS, photos=(Photo("ก.jpg", caption="นายวิชัย รักไทย รับรางวัล"),))
    (finding,) = (each for each in book.review(release) if each.rule == "facts.caption_person")
    assert finding.related == (
        Place("facts.presider", Span(0, len("นาง มาลี งามตา"))),
        Place("facts.speakers", finding.related[1].span),
    )


def test_everybody_named_belongs_into_the_row(book: RuleBook) -> None:
    caption = "นายสมชาย ใจกล้า มอบโล่แก่ นางมาลี งามตา (จากซ้าย) นางมาลี งามตา, นายวิชัย รักไทย"
    assert found(book, caption, facts=None) == [("names.caption_row", "photos.0.caption", "สมชาย ใจกล้า", ())]
