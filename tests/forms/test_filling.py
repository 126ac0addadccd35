"""A release in the shape of a form: order, digits and dates as the profile says, nothing else changed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time

from hypothesis import given
from hypothesis import strategies as st

from prd_desk.forms import fill, load_form, missing
from prd_desk.forms.blocks import (
    CreditLine,
    Heading,
    Listing,
    Meta,
    Paragraph,
    Picture,
    Quotation,
    lines_with_origins,
    printed_lines,
)
from prd_desk.forms.form import Form, FormField, LayoutEntry, Profile
from prd_desk.news.digits import to_arabic
from prd_desk.news.release import EventFacts, ParticipantGroup, Person, Photo, Quote, Release, Speaker

MALI = Person("มะลิ บานเช้า", title="นางสาว", position="บรรณารักษ์")
GENERAL = Person("กล้า หาญดี", rank="พลโท")
RELEASE = Release(
    category="ภาพกิจกรรม",
    title="เปิดหอสมุด 2 แห่ง",
    date=date(2024, 6, 5),
    issuer="กรมสมมติ",
    kicker="กลุ่มงานสื่อ จัดงานเรื่อง\nเปิดหอสมุด 2 แห่ง",
    body="ย่อหน้า 1  เว้นวรรคใหญ่\n- ข้อ 1\n- ข้อ 2\nโทร. 02 123 4567",
    quotes=(Quote("อ่าน 10 เล่ม", MALI),),
    people=(GENERAL,),
    photos=(Photo("a.jpg", b"x", caption="ป้าย 1", alt="ป้าย 1", credit="ภาพ 2"),),
    credits="ข่าว: ใบบัว\nภาพ: กล้า",
)


def test_activity_web_in_order() -> None:
    filled = fill(load_form("activity_web"), RELEASE)
    assert filled.blocks == (
        Meta("ภาพกิจกรรม", "category"),
        Heading("เปิดหอสมุด ๒ แห่ง"),
        Meta("วันที่ 5 มิ.ย. 2567", "date", day=date(2024, 6, 5)),
        Meta("กรมสมมติ", "issuer"),
        Paragraph("กลุ่มงานสื่อ จัดงานเรื่อง", "kicker"),
        Paragraph("เปิดหอสมุด ๒ แห่ง", "kicker"),
        Paragraph("ย่อหน้า ๑  เว้นวรรคใหญ่"),
        Listing(("- ข้อ ๑", "- ข้อ ๒")),
        Paragraph("โทร. 02 123 4567"),
        Quotation("อ่าน ๑๐ เล่ม", "นางสาวมะลิ บานเช้า บรรณารักษ์"),
        CreditLine("ข่าว: ใบบัว"),
        CreditLine("ภาพ: กล้า"),
        Picture(replace(RELEASE.photos[0], caption="ป้าย ๑", credit="ภาพ ๒")),
    )
    assert filled.meta.title == "เปิดหอสมุด ๒ แห่ง"
    assert filled.meta.author == "กรมสมมติ"
    assert "พลโท กล้า หาญดี" in filled.meta.names
    assert "พลโทกล้า หาญดี" in filled.meta.names
    assert "นางสาวมะลิ บานเช้า" in filled.meta.names


def test_the_release_itself_stays() -> None:
    before = replace(RELEASE)
    fill(load_form("activity_web"), RELEASE)
    assert before == RELEASE


def test_missing_in_the_order_of_the_form() -> None:
    problems = missing(load_form("activity_web"), Release(title="  ", issuer="กรมสมมติ"))
    assert [problem.field for problem in problems] == [
        "category",
        "title",
        "date",
        "kicker",
        "body",
        "credits",
    ]
    assert problems[1].message == "ยังไม่ได้ใส่หัวข้อข่าว"
    assert missing(load_form("activity_web"), RELEASE) == []


def test_an_empty_quote_leaves_no_trace() -> None:
    assert fill(load_form("activity_web"), Release(quotes=(Quote(" ", MALI),))).blocks == ()


def test_an_empty_release_leaves_no_trace() -> None:
    assert fill(load_form("activity_web"), Release()).blocks == ()


def form_of(*layout: LayoutEntry, profile: Profile | None = None) -> Form:
    return Form(
        "test",
        "ทดสอบ",
        "Test",
        profile or Profile(),
        (FormField("facts.place", "สถานที่", "Place", required=True),),
        layout,
    )


FACTS = EventFacts(
    start_date=date(2024, 6, 5),
    end_date=date(2024, 6, 6),
    start_time=time(9, 0),
    end_time=time(16, 30),
    place="หอสมุด 2",
    participants=(ParticipantGroup("ครู", 12), ParticipantGroup("นักเรียน")),
    participants_total=40,
    speakers=(Speaker(MALI, "การอ่าน"),),
)


def lines(field: str, facts: EventFacts = FACTS, profile: Profile | None = None) -> list[str]:
    filled = fill(form_of(LayoutEntry("meta", field), profile=profile), Release(facts=facts))
    return [line for block in filled.blocks for line in printed_lines(block)]


def test_facts_are_printed() -> None:
    assert lines("facts.place") == ["หอสมุด ๒"]
    assert lines("facts.participants") == ["ครู ๑๒ คน", "นักเรียน"]
    assert lines("facts.participants_total") == ["๔๐"]
    assert lines("facts.speakers") == ["นางสาวมะลิ บานเช้า บรรณารักษ์ การอ่าน"]
    assert lines("facts.start_time") == ["๐๙.๐๐ น."]
    assert lines("facts.presider") == []


def test_when() -> None:
    assert lines("facts.when") == ["วันที่ ๕ - ๖ มิถุนายน ๒๕๖๗ เวลา ๐๙.๐๐ - ๑๖.๓๐ น."]
    one_day = replace(FACTS, end_date=None, end_time=None)
    arabic = Profile(digits="arabic", date_digits="arabic", date_style="weekday", time_mark=":")
    assert lines("facts.when", one_day, arabic) == ["วันพุธที่ 5 มิถุนายน 2567 เวลา 09:00 น."]
    assert lines("facts.when", replace(FACTS, end_date=date(2024, 7, 1), start_time=None)) == [
        "วันที่ ๕ มิถุนายน - ๑ กรกฎาคม ๒๕๖๗"
    ]


def test_facts_can_be_required() -> None:
    form = form_of(LayoutEntry("meta", "facts.place"))
    assert [problem.label for problem in missing(form, Release())] == ["สถานที่"]
    assert missing(form, Release(facts=FACTS)) == []


def test_a_pattern_holds_the_text_and_is_no_format() -> None:
    filled = fill(form_of(LayoutEntry("meta", "title", text="เรื่อง {}")), Release(title="{} {0.__class__}"))
    assert filled.blocks == (Meta("เรื่อง {} {๐.__class__}", "title"),)


def test_digits_as_written() -> None:
    filled = fill(
        form_of(LayoutEntry("meta", "title"), profile=Profile(digits=None)), Release(title="ปี 2567 และ ๒๕๖๘")
    )
    assert filled.blocks == (Meta("ปี 2567 และ ๒๕๖๘", "title"),)


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"])))
def test_every_character_of_the_body_is_printed(body: str) -> None:
    filled = fill(load_form("activity_web"), Release(body=body))
    printed = "".join(line for block in filled.blocks for line in printed_lines(block))
    assert "".join(to_arabic(printed).split()) == "".join(to_arabic(body).split())


@given(st.text(alphabet="กข0๑1 \t\n\r-\u00a0\u2028", max_size=40))
def test_every_line_knows_where_it_comes_from(body: str) -> None:
    release = Release(title=f" ปี {body}", body=body, quotes=(Quote(body),))
    texts = dict(release.texts())
    for block in fill(load_form("official_news"), release).blocks:
        for line, origin in lines_with_origins(block):
            if origin:
                printed = line[origin.lead :]
                source = texts.get(origin.field, "")[origin.start : origin.start + len(printed)]
                assert to_arabic(source).replace("\n", " ") == to_arabic(printed)
