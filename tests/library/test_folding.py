"""What is the same to a reader is the same to the search; the alphabet is that of the dictionary."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prd_desk.library.folding import alphabetical, folded


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("นํ้า", "น้ำ"),
        ("น้ํา", "น้ำ"),
        ("นำ้", "น้ำ"),
        ("เเละ", "และ"),
        ("ท่ี", "ที่"),
        ("พ.ศ. ๒๕๖๙", "พ.ศ.2569"),
        ("กรม\u200bการ ข้าว", "กรมการข้าว"),
        ("COVID", "covid"),
        ("cafe\u0301", "café"),
    ],
)
def test_alike(one: str, other: str) -> None:
    assert folded(one) == folded(other)


@pytest.mark.parametrize(("one", "other"), [("นำ", "นา"), ("ไก่", "ไก้"), ("กา", "กำ"), ("แกะ", "เกะ")])
def test_not_alike(one: str, other: str) -> None:
    assert folded(one) != folded(other)


@given(st.text())
def test_folding_twice_changes_nothing_more(text: str) -> None:
    assert folded(folded(text)) == folded(text)


def test_lines_stay_lines() -> None:
    assert folded("ก ข\n\nค") == "กข\n\nค"


def test_titles_stand_as_in_the_dictionary() -> None:
    ordered = ["กาล", "เกม", "เกิด", "ไก่", "ขวัญ", "แข่ง", "งาน", "ปา", "ป่า", "ป้า", "เปิด", "ผ้า", "ฟ้า"]
    assert sorted(set(ordered), key=alphabetical) == ordered
