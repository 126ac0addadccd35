"""The whole proofreader with what it ships with: slips are found and mended, good Thai is left in peace."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from prd_desk.news import EventFacts, Person, Photo, Quote, Release, Speaker
from prd_desk.proofing import Finding, Proofreader
from prd_desk.proofing.finding import RULE_KINDS
from prd_desk.proofing.fixes import fix_all

if TYPE_CHECKING:
    from collections.abc import Iterable

LOUD = {"error", "warning"}

GOOD = [
    "อธิบดีกรมประชาสัมพันธ์เป็นประธานการประชุมคณะกรรมการบริหาร",
    "ผู้ว่าราชการจังหวัดเชียงใหม่เปิดโครงการพัฒนาคุณภาพชีวิตผู้สูงอายุ",
    "เจ้าหน้าที่ลงพื้นที่ตรวจเยี่ยมประชาชนที่ได้รับผลกระทบจากน้ำท่วม",
    "รัฐบาลมุ่งส่งเสริมการท่องเที่ยวเชิงวัฒนธรรมในเมืองรอง",
    "นักเรียนและครูเข้าร่วมกิจกรรมปลูกป่าเฉลิมพระเกียรติ",
    "คณะกรรมการได้พิจารณารายงานผลการดำเนินงานอย่างละเอียด",
    "สำนักงานสาธารณสุขจังหวัดเตือนประชาชนระวังโรคไข้เลือดออก",
    "ประชาชนสามารถแจ้งเบาะแสได้ตลอด 24 ชั่วโมง",
    "เกษตรกรผู้ปลูกข้าวได้รับเงินช่วยเหลือจากรัฐบาลตามหลักเกณฑ์ที่กำหนด",
    "โดยมีผู้แทนจากภาคเอกชนเข้าร่วมแลกเปลี่ยนความคิดเห็น",
    "เพื่อเสริมสร้างความรู้ความเข้าใจที่ถูกต้องแก่เยาวชน",
    "ผู้ว่าการการกีฬาแห่งประเทศไทยกล่าวถึงการเตรียมความพร้อมของนักกีฬา",
    "คณะกรรมการการเลือกตั้งประกาศผลอย่างเป็นทางการ",
]

SLIPS = [
    ("อธิบดีกรมประชาสัมพัธ์เป็นประธานการประชุม", "อธิบดีกรมประชาสัมพันธ์เป็นประธานการประชุม"),
    ("ผู้ว่าราชกาจังหวัดเชียงใหม่เปิดโครงการ", "ผู้ว่าราชการจังหวัดเชียงใหม่เปิดโครงการ"),
    ("ลงพื้นที่ตรวจเยี่ยมประชาชชนที่ได้รับผลกระทบ", "ลงพื้นที่ตรวจเยี่ยมประชาชนที่ได้รับผลกระทบ"),
    ("รัฐบาลมุ่งส่งเสริมการท่องเทียวเชิงวัฒนธรรม", "รัฐบาลมุ่งส่งเสริมการท่องเที่ยวเชิงวัฒนธรรม"),
    ("นักเรียนและครูเข้าร่วมกิจรรมปลูกป่า", "นักเรียนและครูเข้าร่วมกิจกรรมปลูกป่า"),
    ("หัวหน้าส่วนราชการปฎิบัติตามกฏหมาย", "หัวหน้าส่วนราชการปฏิบัติตามกฎหมาย"),
    ("คณะกรรมการได้พิจราณารายงานผลการดำเนินงาน", "คณะกรรมการได้พิจารณารายงานผลการดำเนินงาน"),
    ("การประชุมสัมนาเชิงปฏิบัติการ", "การประชุมสัมมนาเชิงปฏิบัติการ"),
    ("เพื่อให้ประชาชนได้รับความสดวกในการติดต่อราชการ", "เพื่อให้ประชาชนได้รับความสะดวกในการติดต่อราชการ"),
    ("ร่วมรับฟังควาคิดเห็นต่อร่างกฎหมาย", "ร่วมรับฟังความคิดเห็นต่อร่างกฎหมาย"),
    ("สำนักงานสาธารณสุจังหวัดเตือนประชาชน", "สำนักงานสาธารณสุขจังหวัดเตือนประชาชน"),
    ("ได้รับเงินช่วยเหลือตามหลักเกรฑ์ที่กำหนด", "ได้รับเงินช่วยเหลือตามหลักเกณฑ์ที่กำหนด"),
    ("เข้าร่วมแลกเปลี่ยความคิดเห็น", "เข้าร่วมแลกเปลี่ยนความคิดเห็น"),
    ("เสริมสร้างความรู้ความข้าใจที่ถูกต้องแก่เยาวชน", "เสริมสร้างความรู้ความเข้าใจที่ถูกต้องแก่เยาวชน"),
    ("การแข่งขันกีฬากีฬานักเรียนระดับจังหวัด", "การแข่งขันกีฬานักเรียนระดับจังหวัด"),
    ("ให้บริการอินเตอร์เนตความเร็วสูง", "ให้บริการอินเทอร์เน็ตความเร็วสูง"),
]

LETTERS = [*"กขงนมรลสเแโใไะาำัิีึืุู็่้๊๋์ๆฯ", *"0๙a.,-“”() \n\u00a0\u200b\t", "😀", "\ud800"]
WORDS = ["ประชาชน", "กระทรวง", "การประชุม", "นาย", "สมชาย", "จังหวัด", "2567", "สัมนา", "จำนวน 5 คน", "เมื่อวันที่"]
STRETCH = st.sampled_from(LETTERS + WORDS)
MIXTURE = st.lists(STRETCH, max_size=40).map("".join)


def loud(findings: Iterable[Finding]) -> list[Finding]:
    return [f for f in findings if f.severity in LOUD]


def assert_sound(findings: list[Finding], text: str) -> None:
    """What must hold of all findings of one text."""
    places = [f.span for f in findings]
    assert places == sorted(places)
    for f in findings:
        assert 0 <= f.span.start <= f.span.end <= len(text), f
        assert 0 <= f.confidence <= 1, f
        assert f.rule.partition(".")[0] in RULE_KINDS, f
        assert f.message, f
        # Taking it would change nothing.
        assert text[f.span.start : f.span.end] not in f.suggestions, f
        assert len(f.suggestions) == len(set(f.suggestions)) <= 5, f
        if f.rule.startswith("spelling."):
            assert f"“{text[f.span.start : f.span.end]}”" in f.message, f
        for place in f.related:
            assert 0 <= place.span.start <= place.span.end <= len(text), f


@pytest.mark.parametrize("sentence", GOOD)
def test_good_thai_is_left_in_peace(proofreader: Proofreader, sentence: str) -> None:
    assert proofreader.check(sentence) == []


@pytest.mark.parametrize(("wrong", "right"), SLIPS)
def test_the_first_suggestion_mends_a_slip(proofreader: Proofreader, wrong: str, right: str) -> None:
    findings = proofreader.check(wrong)
    assert_sound(findings, wrong)
    assert fix_all(wrong, loud(findings)) == right


def test_slips_among_good_sentences_are_the_only_ones_found(proofreader: Proofreader) -> None:
    lines = [line for pair in zip(GOOD, SLIPS, strict=False) for line in (pair[0], pair[1][0])]
    text = "\n".join(lines)
    findings = proofreader.check(text)
    assert_sound(findings, text)
    mended = fix_all(text, loud(findings)).split("\n")
    assert mended == [line for pair in zip(GOOD, SLIPS, strict=False) for line in (pair[0], pair[1][1])]


def test_without_pairs_the_engine_still_finds_most(proofreader: Proofreader) -> None:
    alone = proofreader.without_pairs()
    found = [wrong for wrong, _ in SLIPS if loud(alone.check(wrong))]
    assert len(found) >= 0.8 * len(SLIPS)
    assert all(f.rule != "spelling.list" for wrong, _ in SLIPS for f in alone.check(wrong))


@pytest.mark.parametrize(
    ("sentence", "word"),
    [
        ("รัฐบาลมุ่งส่งเสริมการท่องเทียวเชิงวัฒนธรรม", "ท่องเทียว"),  # from the list
        ("ชมรมพัฒนาชุมชนสัมพัธ์ไทยเปิดรับสมัคร", "สัมพัธ์"),  # from the language model
        ("ชมรมพัฒนาชุมชนสัมพัธ์ไทยเปิดรับสมัคร", "ชุมชนสัมพัธ์ไทย"),  # inside a longer accepted word
    ],
)
def test_an_accepted_word_is_no_slip(proofreader: Proofreader, sentence: str, word: str) -> None:
    assert loud(proofreader.check(sentence))
    assert loud(proofreader.with_words([word]).check(sentence)) == []
    assert loud(proofreader.check(sentence)), "the first proofreader learns nothing"


def test_accepted_words_may_be_given_at_loading() -> None:
    accepting = Proofreader.load(words=["สัมพัธ์"])
    assert loud(accepting.check("ชมรมพัฒนาชุมชนสัมพัธ์ไทยเปิดรับสมัคร")) == []


def spelled(findings: Iterable[Finding]) -> list[Finding]:
    return [f for f in findings if f.rule.startswith("spelling.") and f.severity in LOUD]


SPEAKER = Person(name="กานดา สัมพัธ์ไทย", title="นาง")
NAMED = Release(
    title="ชมรมพัฒนาชุมชนเปิดรับสมัคร",
    date=date(2024, 6, 3),
    body="โครงการของกานดา สัมพัธ์ไทยเปิดรับสมัครแล้ว ผู้สนใจติดต่อได้ที่สำนักงาน",
)


@pytest.mark.parametrize(
    "known",
    [
        {"people": (SPEAKER,)},
        {"facts": EventFacts(presider=SPEAKER)},
        {"facts": EventFacts(speakers=(Speaker(SPEAKER, "การออม"),))},
        {"facts": EventFacts(organiser="สัมพัธ์ไทย")},
        {"facts": EventFacts(place="สัมพัธ์ไทย")},
    ],
    ids=["people", "presider", "speaker", "organiser", "place"],
)
def test_names_entered_as_facts_are_accepted(proofreader: Proofreader, known: dict[str, object]) -> None:
    assert spelled(proofreader.review(NAMED))
    assert spelled(proofreader.review(replace(NAMED, **known))) == []


def test_a_name_that_the_facts_know_is_mended_by_them_alone(
    proofreader: Proofreader,
) -> None:
    body = "นางมานี มีนา จากศูนย์ขวัญฌานินท์ กล่าว"
    guest = Person("มานี มีนา", title="นาง", organisation="ศูนย์ขวัญฌานินทร์")
    without = proofreader.review(Release(body=body))
    assert any(f.rule.startswith("spelling.") for f in without)
    found = proofreader.review(Release(body=body, facts=EventFacts(presider=guest)))
    assert [f.rule for f in found] == ["facts.name"]
    assert fix_all(body, found) == body.replace("ขวัญฌานินท์", "ขวัญฌานินทร์")


def test_a_review_names_the_field_of_each_finding(proofreader: Proofreader) -> None:
    slip, mended = SLIPS[4]
    release = Release(
        title=GOOD[0],
        lead=slip,
        body=f"{GOOD[1]}\n{slip}",
        quotes=(Quote(GOOD[2]), Quote(slip)),
        photos=(Photo("a.jpg", caption=slip),),
    )
    texts = dict(release.texts())
    found = spelled(proofreader.review(release))
    assert [f.field for f in found] == ["lead", "body", "quotes.1.text", "photos.0.caption"]
    for f in found:
        text = texts[f.field]
        assert mended in text[: f.span.start] + f.suggestions[0] + text[f.span.end :]


def test_an_empty_release_has_no_spelling(proofreader: Proofreader) -> None:
    assert spelled(proofreader.review(Release())) == []


@settings(max_examples=60)
@given(text=MIXTURE)
def test_any_mixture_gives_sound_findings(proofreader: Proofreader, text: str) -> None:
    assert_sound(proofreader.check(text), text)


@settings(max_examples=15)
@given(text=MIXTURE)
def test_the_same_text_gives_the_same_findings(proofreader: Proofreader, text: str) -> None:
    assert proofreader.check(text) == proofreader.check(text)
