"""Digits change by the profile, except those that belong to a code, an address or a telephone number."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prd_desk.news.digits import in_digits, to_arabic, to_thai


@pytest.mark.parametrize(
    ("written", "thai"),
    [
        ("ผู้เข้าร่วม 138 คน", "ผู้เข้าร่วม ๑๓๘ คน"),
        ("ราชการ 4.0", "ราชการ ๔.๐"),
        ("PMQA 4.0 ปี 2563", "PMQA ๔.๐ ปี ๒๕๖๓"),
        ("โรค COVID-19 ระลอก 2", "โรค COVID-19 ระลอก ๒"),
        ("เครือข่าย 5G จำนวน 5 แห่ง", "เครือข่าย 5G จำนวน ๕ แห่ง"),
        (
            "เว็บ https://www.example.go.th/news/2563?id=7 หน้า 3",
            "เว็บ https://www.example.go.th/news/2563?id=7 หน้า ๓",
        ),
        ("อีเมล pr2020@example.go.th 1 ฉบับ", "อีเมล pr2020@example.go.th ๑ ฉบับ"),
        ("โทร. 0 2123 4567 ต่อ 12 ภายใน 5 วัน", "โทร. 0 2123 4567 ต่อ 12 ภายใน ๕ วัน"),
        ("หมายเลข 081-234-5678 ชั้น 9", "หมายเลข 081-234-5678 ชั้น ๙"),
        ("สายด่วน 1111 ตลอด 24 ชั่วโมง", "สายด่วน 1111 ตลอด ๒๔ ชั่วโมง"),
        ("เวลา 09.00 - 16.30 น.", "เวลา ๐๙.๐๐ - ๑๖.๓๐ น."),
        ("งบ 1,250,000 บาท", "งบ ๑,๒๕๐,๐๐๐ บาท"),
        ("ร้อยละ 0.5", "ร้อยละ ๐.๕"),
    ],
)
def test_arabic_to_thai(written: str, thai: str) -> None:
    assert in_digits(written, "thai") == thai


def test_thai_to_arabic() -> None:
    assert in_digits("ปีงบประมาณ ๒๕๖๓ รวม ๑๓๘ คน", "arabic") == "ปีงบประมาณ 2563 รวม 138 คน"


def test_a_telephone_number_in_thai_digits_stays_as_the_writer_has_it() -> None:
    assert in_digits("โทร. ๐ ๒๑๒๓ ๔๕๖๗ ชั้น ๙", "arabic") == "โทร. ๐ ๒๑๒๓ ๔๕๖๗ ชั้น 9"


@given(st.text())
def test_nothing_but_digits_changes(text: str) -> None:
    for digits in ("thai", "arabic"):
        changed = in_digits(text, digits)
        assert len(changed) == len(text)
        assert to_arabic(changed) == to_arabic(text)
        assert in_digits(changed, digits) == changed


def test_whole_strings() -> None:
    assert to_thai("a1b2") == "a๑b๒"
    assert to_arabic("๐๙") == "09"
