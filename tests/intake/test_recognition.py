"""What a text shows of title, date, office, unit and credit is recognised, and no character is lost."""

from __future__ import annotations

from collections import Counter
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prd_desk.intake.recognition import text_to_release
from prd_desk.intake.text import read_text
from prd_desk.news.release import Bold

PAGE = """\
ภาพกิจกรรม >> ภาพนิ่ง
เวทีแลกเปลี่ยน การเล่าข่าวชุมชน ครั้งที่ ๓

วันที่ 5 มิ.ย. 2567 (จำนวนคนอ่าน 12 คน)
สำนักข่าวตัวอย่าง กรมสมมติ

กลุ่มงานสื่อชุมชน กรมสมมติ จัดเวทีแลกเปลี่ยนเรื่อง
การเล่าข่าวชุมชน ครั้งที่ ๓

\u00a0 \u00a0 นางสาวมะลิ บานเช้า เป็นประธานเปิดเวทีแลกเปลี่ยน ณ หอสมุดสมมติ
\u00a0 \u00a0 ผู้ร่วมเวทีมาจากทุกตำบล

ข่าว: กล้า หาญดี กลุ่มงานสื่อชุมชน กรมสมมติ
ภาพ: ใบบัว สวยสด
2
"""


def test_an_activity_page() -> None:
    release = text_to_release(PAGE)
    assert release.category == "ภาพกิจกรรม >> ภาพนิ่ง"
    assert release.title == "เวทีแลกเปลี่ยน การเล่าข่าวชุมชน ครั้งที่ ๓"
    assert release.date == date(2024, 6, 5)
    assert release.issuer == "สำนักข่าวตัวอย่าง กรมสมมติ"
    assert release.unit == "กลุ่มงานสื่อชุมชน กรมสมมติ"
    assert release.kicker == "กลุ่มงานสื่อชุมชน กรมสมมติ จัดเวทีแลกเปลี่ยนเรื่อง\nการเล่าข่าวชุมชน ครั้งที่ ๓"
    assert release.credits == "ข่าว: กล้า หาญดี กลุ่มงานสื่อชุมชน กรมสมมติ\nภาพ: ใบบัว สวยสด"
    assert release.notes == "วันที่ 5 มิ.ย. 2567 (จำนวนคนอ่าน 12 คน)"
    assert release.body == ("นางสาวมะลิ บานเช้า เป็นประธานเปิดเวทีแลกเปลี่ยน ณ หอสมุดสมมติ\nผู้ร่วมเวทีมาจากทุกตำบล\n2")


OFFICIAL = """\
ข่าวกรมสมมติ
เรื่อง การเปิดหอสมุด
ฉบับที่ ๓/๒๕๖๗
————————
กรมสมมติเปิดหอสมุดแล้ว
กรมสมมติ
๕ มิถุนายน ๒๕๖๗
"""


def test_official_news() -> None:
    release = text_to_release(OFFICIAL)
    assert (release.issuer, release.title, release.issue_no) == ("กรมสมมติ", "การเปิดหอสมุด", "๓/๒๕๖๗")
    assert release.date == date(2024, 6, 5)
    assert release.body == "กรมสมมติเปิดหอสมุดแล้ว\nกรมสมมติ"
    assert release.notes.split("\n") == [line for line in OFFICIAL.splitlines() if line not in release.body]


@pytest.mark.parametrize(
    ("above", "category"),
    [
        ("วันพุธที่ 5 มิถุนายน 2567", ""),
        ("ข่าวประชาสัมพันธ์", "ข่าวประชาสัมพันธ์"),
        ("หมายข่าว\n5/6/2567", "หมายข่าว"),
    ],
)
def test_lines_above_the_title(above: str, category: str) -> None:
    release = text_to_release(f"{above}\nเปิดหอสมุด\nเนื้อข่าว")
    assert (release.title, release.body, release.category) == ("เปิดหอสมุด", "เนื้อข่าว", category)
    assert (release.date == date(2024, 6, 5)) == ("2567" in above)


@pytest.mark.parametrize(
    "text",
    [
        "ย่อหน้าเดียวของข่าว",
        "    ย่อหน้าแรก\n    ย่อหน้าที่สอง",
        "วันที่ ๕ มิถุนายน ๒๕๖๗",
        "ข่าว: ใบบัว สวยสด",
        "ก" * 301 + "\nข",
    ],
)
def test_a_text_without_a_header_is_all_body(text: str) -> None:
    release = text_to_release(text)
    assert release.body.split("\n") == [line.strip() for line in text.splitlines()]
    assert [name for name, _ in release.texts()] == ["body"]


def test_a_lead_that_opens_with_a_date_stays_in_the_body() -> None:
    lead = "วันที่ ๕ มิถุนายน ๒๕๖๗ เวลา ๐๙.๐๐ น. ณ หอสมุดสมมติ นางสาวมะลิ บานเช้า เป็นประธาน"
    release = text_to_release(f"เปิดหอสมุด\n{lead}\n")
    assert (release.title, release.date, release.body) == ("เปิดหอสมุด", None, lead)


def test_an_impossible_date_is_left_where_it_stands() -> None:
    release = text_to_release("เปิดหอสมุด\nวันที่ 31 มิ.ย. 2567\nเนื้อข่าว")
    assert (release.date, release.body) == (None, "วันที่ 31 มิ.ย. 2567\nเนื้อข่าว")


def test_an_office_in_the_body_is_no_issuer() -> None:
    release = text_to_release("เปิดหอสมุด\nผู้มาร่วมงาน\nจากหลายแห่ง\nกรมสมมติ\nเทศบาลสมมติ")
    assert release.issuer == ""
    assert release.body.endswith("กรมสมมติ\nเทศบาลสมมติ")


line = st.one_of(
    st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=30),
    st.sampled_from(PAGE.splitlines()),
    st.sampled_from(OFFICIAL.splitlines()),
    st.sampled_from(
        ["วันที่ ๑ ม.ค. ๒๕๖๗ เวลา ๐๙.๐๐ น.", "กรมสมมติ", "กองข่าว จัดงานเรื่อง", "ภาพ: ก", "1/2/2567", "   "]
    ),
)


@given(st.lists(line, max_size=14).map("\n".join))
def test_no_character_is_lost(text: str) -> None:
    kept = Counter("".join(value for _, value in text_to_release(text).texts()))
    assert not Counter("".join(text.split())) - kept


@given(st.lists(line, max_size=14))
def test_the_body_keeps_the_order(lines: list[str]) -> None:
    text = "\n".join(lines)
    source = iter([piece.strip() for piece in text.splitlines() if piece.strip()])
    body = text_to_release(text).body
    assert all(piece in source for piece in body.split("\n") if piece)


def test_the_seed() -> None:
    seed = Path(__file__).parents[3] / "shared/seed/activity-news.txt"
    if not seed.exists():
        pytest.skip("the seed text is not on this machine")
    text = read_text(seed.read_bytes(), seed.name)
    release = text_to_release(text)
    lines = [piece.strip() for piece in text.splitlines() if piece.strip()]
    assert release.category == lines[0]
    assert release.title == lines[1]
    assert release.date == date(2020, 9, 10)
    assert release.issuer == lines[3]
    assert lines[4].startswith(release.unit)
    assert release.unit
    assert release.kicker == "\n".join(lines[4:6])
    assert release.body == "\n".join(lines[6:10])
    assert release.credits == lines[10]


def test_two_megabytes() -> None:
    paragraph = "ข้อความยาวของข่าวสมมติที่ใช้ทดสอบขนาดของแฟ้ม " * 20
    text = "หัวข้อ\n" + "\n".join([paragraph.strip()] * 800)
    assert len(text.encode()) > 2_000_000
    assert text_to_release(text).body.count("\n") == 799


def test_bold_goes_with_the_body() -> None:
    text = "เปิดหอสมุด\n\n  ย่อหน้าหนึ่ง \nย่อหน้าสอง\u2028ย่อหน้าสาม\nข่าว: ใบบัว"
    marked = [text.index("เปิด"), text.index("หนึ่ง"), text.index("สอง"), text.index("สาม")]
    bold = [
        Bold(0, 10),
        Bold(marked[1], marked[1] + 5),
        Bold(marked[2] - 8, marked[3]),
        Bold(marked[3], marked[3] + 3),
    ]
    release = text_to_release(text, bold)
    assert (release.title, release.credits) == ("เปิดหอสมุด", "ข่าว: ใบบัว")
    assert [release.body[each.start : each.end] for each in release.bold] == [
        "หนึ่ง",
        "ย่อหน้าสอง",
        "ย่อหน้า",
        "สาม",
    ]
