"""Names that the facts give, and what an office has named before."""

from __future__ import annotations

from dataclasses import replace

from prd_desk.news import EventFacts, Person, Photo, Quote, Release
from prd_desk.news.known import Known, known_in, names_in, words_known
from tests.news.event_samples import FULL, GENERAL


def test_every_name_of_the_facts_is_told_once_with_its_kind() -> None:
    named = [(name.kind, name.text) for name in names_in(Release(facts=FULL))]
    assert named == [
        ("person", "พลโท ประเสริฐ แสนสุข"),
        ("organisation", "กรมประชาสัมพันธ์"),
        ("person", "นายวิชัย รุ่งเรืองศรี"),
        ("person", "ดร.มาลี สุขใจ"),
        ("organisation", "มหาวิทยาลัยศิลปากร"),
        ("organisation", "กลุ่มพัฒนาระบบบริหาร"),
        ("place", "หอประชุมกรมประชาสัมพันธ์ กรุงเทพมหานคร"),
        ("event", "สัมมนาการสื่อสารในภาวะวิกฤต"),
    ]
    assert names_in(Release()) == ()


def test_the_parts_of_a_name_are_right_too() -> None:
    words = words_known(Release(people=(GENERAL,)))
    assert words == {"ประเสริฐ แสนสุข", "ประเสริฐ", "แสนสุข", "กรมประชาสัมพันธ์"}


def test_the_newest_office_of_a_person_is_known_unless_it_was_not_told() -> None:
    old = replace(GENERAL, position="รองอธิบดี")
    bare = Person(" ประเสริฐ  แสนสุข ")
    known = known_in(
        [Release(quotes=(Quote("ก", bare),)), Release(people=(GENERAL,)), Release(people=(old,))]
    )
    assert known.people == (GENERAL,)
    assert known.positions == ("อธิบดี", "รองอธิบดี")
    assert known.organisations == ("กรมประชาสัมพันธ์",)


def test_photos_are_credited_as_before() -> None:
    photos = (Photo("ก.jpg", credit="ภาพ: มะลิ  บานเช้า"), Photo("ข.jpg"))
    lines = "ข่าว: ใบบัว\n ภาพ: แก้ว ใสดี\nภาพ: มะลิ บานเช้า"
    known = known_in([Release(photos=photos, credits=lines), Release(credits="ข่าวและภาพ: ใบบัว")])
    assert known.credits == ("ภาพ: มะลิ บานเช้า", "ภาพ: แก้ว ใสดี")
    assert (known + Known(credits=("ภาพ: แก้ว ใสดี", "ภาพ: กอง"))).credits == (*known.credits, "ภาพ: กอง")


def test_what_is_known_adds_up_without_doubles() -> None:
    one = known_in([Release(issuer="กรม ก", unit="กอง ข", facts=EventFacts(event="งาน", place="ห้อง  ๑"))])
    other = Known(organisations=("กอง ข", "กรม ค"), places=("ห้อง ๑",), people=(GENERAL,))
    assert one + other == Known(
        people=(GENERAL,), organisations=("กรม ก", "กอง ข", "กรม ค"), places=("ห้อง ๑",), events=("งาน",)
    )
