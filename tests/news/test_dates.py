"""Thai dates: what newsrooms type is read, what the calendar lacks is refused."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prd_desk.news.dates import find_dates, format_thai_date, parse_thai_date

DAY = date(2020, 9, 10)


@pytest.mark.parametrize(
    "written",
    [
        "๑๐ กันยายน ๒๕๖๓",
        "10 กันยายน 2563",
        "วันที่ 10 ก.ย. 2563",
        "วันที่ ๑๐ ก.ย.๖๓",
        "ประจำวันที่ 10 กันยายน พ.ศ. 2563",
        "วันพฤหัสบดีที่ ๑๐ กันยายน พ.ศ. ๒๕๖๓",
        "วันพฤหัสบดีที่ 10 เดือนกันยายน ปี พ.ศ. 2563",
        "10 ก.ย 63",
        "10 กันยายน ค.ศ. 2020",
        "10 กันยายน 2020",
        "10/9/2563",
        "10-09-63",
        "2020-09-10",
        " ๑๐\u00a0กันยายน\u00a0๒๕๖๓ ",
    ],
)
def test_reads(written: str) -> None:
    assert parse_thai_date(written) == DAY


@pytest.mark.parametrize(
    "written",
    ["", "31 กันยายน 2563", "30 ก.พ. 2563", "0 มกราคม 2563", "2020-13-01", "10/13/2563", "10 กันยายน",
     "กันยายน 2563", "10 กันยายน 256", "10 กันยายน 25633", "วันที่ 10 กันยายน 2563 ณ หอประชุม", "1.2.63", "๑๐.๓๐.๖๓"],
)  # fmt: skip
def test_refuses(written: str) -> None:
    assert parse_thai_date(written) is None


def test_leap_day_is_counted_in_the_gregorian_year() -> None:
    assert parse_thai_date("29 กุมภาพันธ์ 2567") == date(2024, 2, 29)
    assert parse_thai_date("29 กุมภาพันธ์ 2566") is None


def test_writes() -> None:
    assert format_thai_date(DAY) == "๑๐ กันยายน ๒๕๖๓"
    assert format_thai_date(DAY, "abbreviated", "arabic") == "10 ก.ย. 2563"
    assert format_thai_date(DAY, "short", "arabic") == "10 ก.ย. 63"
    assert format_thai_date(DAY, "weekday") == "วันพฤหัสบดีที่ ๑๐ กันยายน ๒๕๖๓"


@given(
    st.dates(date(1957, 1, 1), date(2056, 12, 31)),
    st.sampled_from(["full", "abbreviated", "short", "weekday"]),
    st.sampled_from(["thai", "arabic"]),
)
def test_reads_what_it_writes(day: date, style: str, digits: str) -> None:
    assert parse_thai_date(format_thai_date(day, style, digits)) == day


def test_finds_dates_in_running_text() -> None:
    text = "เปิดงานวันศุกร์ที่ ๑๐ กันยายน ๒๕๖๓ และปิดงาน 31 ก.ย. 63 รวม 2 วัน"
    first, second = find_dates(text)
    assert text[first.start : first.end] == "วันศุกร์ที่ ๑๐ กันยายน ๒๕๖๓"
    assert (first.date, first.weekday, first.two_digit_year, first.buddhist) == (DAY, 4, False, True)
    assert text[second.start : second.end] == "31 ก.ย. 63"
    assert (second.date, second.weekday, second.two_digit_year) == (None, None, True)


def test_a_gregorian_year_is_told_apart() -> None:
    (found,) = find_dates("เมื่อวันที่ 10 กันยายน ค.ศ. 2020 ที่ผ่านมา")
    assert (found.date, found.buddhist) == (DAY, False)


def test_telephone_numbers_and_versions_are_no_dates() -> None:
    assert list(find_dates("โทร. 02-12-3456 รุ่น 1.2.63 สัดส่วน 1/2/256")) == []
