"""Lines end between words, never inside a name, a number, an address or an abbreviation."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prd_desk.export.line_breaks import Unit, fill_lines, units_of
from prd_desk.news.release import Bold
from tests.export.comparing import plain_spaces

NAMES = ("พลโท กล้า หาญดี", "มะลิบานเช้า")


def letters(unit: Unit) -> int:
    return len(unit.text)


def cut(text: str) -> str:
    return "|".join(plain_spaces(unit.text + unit.space) for unit in units_of(text, NAMES))


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("กรมจัดประชุม", "กรม|จัด|ประชุม"),
        ("โดย พลโท กล้า หาญดี ประธาน", "โดย |พลโท กล้า หาญดี |ประธาน"),
        ("เชิญมะลิบานเช้ามา", "เชิญ|มะลิบานเช้า|มา"),
        ("เวลา ๐๙.๐๐ - ๑๖.๓๐ น. ณ", "เวลา |๐๙.๐๐ - ๑๖.๓๐ น. |ณ"),
        ("เมื่อ ๕ มิถุนายน พ.ศ. ๒๕๖๗ นี้", "เมื่อ |๕ มิถุนายน |พ.ศ. ๒๕๖๗ |นี้"),
        ("คนใหม่ ๆ และ ฯลฯ", "คน|ใหม่ ๆ |และ ฯลฯ"),
        ("(ดี) “มาก” ๑,๒๕๐ บาท", "(ดี) |“มาก” |๑,๒๕๐ |บาท"),
        ("ดู https://www.example.go.th/a-b?c=1 นะ", "ดู |https://www.example.go.th/a-b?c=1 |นะ"),
        ("ส่ง pr-1@example.go.th", "ส่ง |pr-1@example.go.th"),
        ("โทร. 02 123 4567 ต่อ 8", "โทร. 02 123 4567 ต่อ 8"),
        ("- ข้อ ๑", "- ข้อ |๑"),
        ("", ""),
    ],
)  # fmt: skip
def test_units(text: str, units: str) -> None:
    assert cut(text) == units


@given(st.text(alphabet="กขคงเแไใ่้๊าิุำๆฯ “”().0๐น ปี-/", max_size=60), st.integers(1, 12))
def test_lines_hold_the_whole_text(text: str, width: int) -> None:
    units = units_of(text)
    assert plain_spaces("".join(unit.text + unit.space for unit in units)) == text
    lines = fill_lines(units, letters, width, width)
    joined = "".join(unit.text + unit.space for line in lines for unit in line)
    assert plain_spaces(joined) == text


@given(st.text(alphabet="กรมประชุมสัมมนา มะลิ", max_size=80), st.integers(12, 30))
def test_lines_are_no_wider_than_the_page(text: str, width: int) -> None:
    for line in fill_lines(units_of(text), letters, width - 5, width):
        held = "".join(unit.text + unit.space for unit in line[:-1]) + (line[-1].text if line else "")
        assert len(held) <= width


def test_what_is_wider_than_a_line_is_parted_before_a_letter_never_before_a_mark() -> None:
    units = units_of("ก้ก้ก้ก้ก้ก้ก้", ("ก้ก้ก้ก้ก้ก้ก้",))
    assert len(units) == 1
    lines = fill_lines(units, letters, 5, 5)
    assert ["".join(unit.text for unit in line) for line in lines] == ["ก้ก้", "ก้ก้", "ก้ก้", "ก้"]


@given(
    st.text(alphabet="กรมประชุมสัมมนา มะลิ๑", max_size=60),
    st.integers(0, 50),
    st.integers(1, 20),
    st.integers(1, 9),
)
def test_bold_stays_on_its_letters(text: str, start: int, length: int, width: int) -> None:
    bold = (Bold(start, start + length),) if start < len(text) else ()
    lines = fill_lines(units_of(text, (), bold), letters, width, width)
    heavy = ""
    for unit in (unit for line in lines for unit in line):
        heavy += "".join(unit.text[each.start : each.end] for each in unit.bold)
        assert all(0 <= each.start < each.end <= len(unit.text) for each in unit.bold)
    wanted = "".join(text[each.start : each.end] for each in bold)
    assert "".join(heavy.split()) == "".join(wanted.split())
