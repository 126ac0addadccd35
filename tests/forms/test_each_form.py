"""One release, issued as any of the forms: every form prints the whole of the news in its own order."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time

import pytest

from prd_desk.forms import fill, load_form, missing
from prd_desk.forms.blocks import Heading, Meta, Paragraph, Picture, printed_lines
from prd_desk.news.release import EventFacts, Person, Photo, Quote, Release, Speaker

MALI = Person("มะลิ บานเช้า", title="นางสาว", position="บรรณารักษ์")
GENERAL = Person("กล้า หาญดี", rank="พลโท")
RELEASE = Release(
    category="ภาพกิจกรรม",
    title="เปิดหอสมุดแห่งที่ 2",
    date=date(2024, 6, 5),
    issuer="กรมสมมติ",
    issue_no="3/2567",
    embargo="6 มิถุนายน 2567",
    kicker="กลุ่มงานสื่อ จัดงานเรื่อง",
    lead="ความนำของข่าว",
    body="ย่อหน้าที่ 1\nย่อหน้าที่ 2",
    quotes=(Quote("อ่านดีกว่า", MALI),),
    people=(GENERAL, MALI),
    photos=(Photo("a.jpg", b"x", caption="ป้ายหอสมุด", alt="ป้ายไม้สีขาว"),),
    contact="ใบบัว สวยสด โทร. 02 123 4567",
    credits="ข่าว: ใบบัว",
    facts=EventFacts(
        event="พิธีเปิด",
        start_date=date(2024, 6, 10),
        start_time=time(9, 0),
        place="หอสมุดสมมติ",
        presider=GENERAL,
        aims=("ส่งเสริมการอ่าน",),
        speakers=(Speaker(MALI, "หอสมุดของเรา"),),
    ),
)


def printed(form_id: str, release: Release = RELEASE) -> list[str]:
    return [line for block in fill(load_form(form_id), release).blocks for line in printed_lines(block)]


@pytest.mark.parametrize(
    "form_id", ["official_news", "press_release", "thaigov_web", "photo_news", "media_advisory"]
)
def test_nothing_is_missing(form_id: str) -> None:
    assert missing(load_form(form_id), RELEASE) == []


def test_official_news() -> None:
    assert printed("official_news") == [
        "ข่าวกรมสมมติ",
        "เรื่อง เปิดหอสมุดแห่งที่ ๒",
        "ฉบับที่ ๓/๒๕๖๗",
        "————————",
        "ความนำของข่าว",
        "ย่อหน้าที่ ๑",
        "ย่อหน้าที่ ๒",
        "อ่านดีกว่า",
        "นางสาวมะลิ บานเช้า บรรณารักษ์",
        "กรมสมมติ",
        "๕ มิถุนายน ๒๕๖๗",
        "ป้ายหอสมุด",
    ]
    *_, issuer, day, _ = fill(load_form("official_news"), RELEASE).blocks
    assert issuer == Meta("กรมสมมติ", "issuer", "right_half")
    assert day == Meta("๕ มิถุนายน ๒๕๖๗", "date", "right_half", date(2024, 6, 5))


def test_press_release() -> None:
    lines = printed("press_release")
    assert lines[:7] == [
        "ข่าวประชาสัมพันธ์",
        "กรมสมมติ",
        "ฉบับที่ ๓/๒๕๖๗",
        "วันที่ ๕ มิถุนายน ๒๕๖๗",
        "ห้ามเผยแพร่ก่อน ๖ มิถุนายน ๒๕๖๗",
        "เปิดหอสมุดแห่งที่ ๒",
        "กลุ่มงานสื่อ จัดงานเรื่อง",
    ]
    assert lines[-4:] == ["***", "ใบบัว สวยสด โทร. 02 123 4567", "ข่าว: ใบบัว", "ป้ายหอสมุด"]


def test_thaigov_web() -> None:
    assert printed("thaigov_web")[:5] == [
        "วันพุธที่ 5 มิถุนายน 2567",
        "เปิดหอสมุดแห่งที่ 2",
        "กลุ่มงานสื่อ จัดงานเรื่อง",
        "ความนำของข่าว",
        "ย่อหน้าที่ 1",
    ]


def test_photo_news() -> None:
    title, picture, names, *_ = fill(load_form("photo_news"), RELEASE).blocks
    assert title == Heading("เปิดหอสมุดแห่งที่ ๒")
    assert isinstance(picture, Picture)
    assert names == Paragraph("(จากซ้าย) พลโท กล้า หาญดี, นางสาวมะลิ บานเช้า บรรณารักษ์", "contact")


def test_photo_news_asks_of_every_photo() -> None:
    form = load_form("photo_news")
    assert [problem.field for problem in missing(form, Release(title="ก"))] == [
        "photos",
        "photos.caption",
        "photos.alt",
    ]
    second = replace(RELEASE.photos[0], alt="")
    assert [p.field for p in missing(form, replace(RELEASE, photos=(*RELEASE.photos, second)))] == [
        "photos.alt"
    ]


def test_media_advisory() -> None:
    assert printed("media_advisory")[3:12] == [
        "เรียน บรรณาธิการข่าวและสื่อมวลชน",
        "เรื่อง เปิดหอสมุดแห่งที่ ๒",
        "ความนำของข่าว",
        "งาน: พิธีเปิด",
        "วันและเวลา: วันจันทร์ที่ ๑๐ มิถุนายน ๒๕๖๗ เวลา ๐๙.๐๐ น.",
        "สถานที่: หอสมุดสมมติ",
        "ประธาน: พลโท กล้า หาญดี",
        "วัตถุประสงค์: ส่งเสริมการอ่าน",
        "ผู้พูด: นางสาวมะลิ บานเช้า บรรณารักษ์ หอสมุดของเรา",
    ]
    assert [p.field for p in missing(load_form("media_advisory"), Release())] == [
        "issuer", "title", "facts.when", "facts.start_time", "facts.place", "facts.presider", "contact",
    ]  # fmt: skip
