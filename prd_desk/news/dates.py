"""Dates as Thai newsrooms write them: Buddhist era, full or short month, Thai or Arabic digits.

Values are Gregorian `datetime.date`; only their writing is Buddhist.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import TYPE_CHECKING, Literal

from prd_desk.news.digits import Digits, to_arabic, to_thai

if TYPE_CHECKING:
    from collections.abc import Iterator

DateStyle = Literal["full", "abbreviated", "short", "weekday"]
"""๑๐ กันยายน ๒๕๖๓ | ๑๐ ก.ย. ๒๕๖๓ | ๑๐ ก.ย. ๖๓ | วันพฤหัสบดีที่ ๑๐ กันยายน ๒๕๖๓"""

BUDDHIST_ERA = 543
"""Years from the Gregorian to the Buddhist calendar, the same for every date since 1 January 1941."""

MONTHS = (
    "มกราคม", "กุมภาพันธ์", "มีนาคม", "เมษายน", "พฤษภาคม", "มิถุนายน",
    "กรกฎาคม", "สิงหาคม", "กันยายน", "ตุลาคม", "พฤศจิกายน", "ธันวาคม",
)  # fmt: skip
MONTHS_SHORT = (
    "ม.ค.", "ก.พ.", "มี.ค.", "เม.ย.", "พ.ค.", "มิ.ย.", "ก.ค.", "ส.ค.", "ก.ย.", "ต.ค.", "พ.ย.", "ธ.ค.",
)  # fmt: skip
WEEKDAYS = ("จันทร์", "อังคาร", "พุธ", "พฤหัสบดี", "ศุกร์", "เสาร์", "อาทิตย์")
"""Monday first, as `date.weekday()` counts."""

_D = "[0-9๐-๙]"
_SPACE = r"[ \t\u00a0]*"


@dataclass(frozen=True, slots=True)
class DateMention:
    """A date written in a text, at `text[start:end]`.

    date: None when the calendar has no such day (๓๑ กันยายน).
    weekday: the weekday named beside it, Monday = 0; None when none is named.
    two_digit_year, buddhist: how the year was written.
    """

    start: int
    end: int
    date: date | None
    weekday: int | None = None
    two_digit_year: bool = False
    buddhist: bool = True


def format_thai_date(day: date, style: DateStyle = "full", digits: Digits = "thai") -> str:
    """The date in the Buddhist era, e.g. `๑๐ กันยายน ๒๕๖๓`."""
    year = str(day.year + BUDDHIST_ERA)
    month = (MONTHS if style in {"full", "weekday"} else MONTHS_SHORT)[day.month - 1]
    written = f"{day.day} {month} {year[-2:] if style == 'short' else year}"
    if style == "weekday":
        written = f"วัน{WEEKDAYS[day.weekday()]}ที่ {written}"
    return to_thai(written) if digits == "thai" else written


@cache
def _date_pattern() -> re.Pattern[str]:
    """A date with a named month, or with a number for it; era and `วันที่` are optional."""
    full = "|".join(MONTHS)
    # The points of an abbreviation are often forgotten: "ก.ย", "กย."
    short = "|".join(name.replace(".", r"\.?") for name in MONTHS_SHORT)
    weekdays = "|".join((*WEEKDAYS, "พฤหัสฯ", "พฤหัส"))
    era = rf"(?:พ{_SPACE}\.?{_SPACE}ศ\.?|(?P<ce>ค\.?{_SPACE}ศ\.?))"
    return re.compile(
        rf"(?<!{_D})(?<!{_D}[./-])"
        rf"(?:(?:ประจำ)?วัน(?P<weekday>{weekdays})?{_SPACE}(?:ที่)?{_SPACE})?"
        rf"(?P<day>{_D}{{1,2}})"
        rf"(?:{_SPACE}(?:เดือน)?{_SPACE}(?P<month>{full}|{short}){_SPACE}(?:ปี)?{_SPACE}{era}?{_SPACE}"
        rf"(?P<year>{_D}{{4}}|{_D}{{2}})"
        rf"|(?P<mark>[/.-])(?P<month_no>{_D}{{1,2}})(?P=mark)(?P<year_no>{_D}{{4}}|{_D}{{2}}))"
        rf"(?!{_D})(?![.,:]{_D})"
    )


_ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})")


def _month_number(name: str) -> int:
    bare = name.replace(".", "")
    for i, (full, short) in enumerate(zip(MONTHS, MONTHS_SHORT, strict=True), start=1):
        if bare in {full, short.replace(".", "")}:
            return i
    raise ValueError(name)


def _calendar_day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _mention(found: re.Match[str]) -> DateMention:
    named = found["month"]
    month = _month_number(named) if named else int(to_arabic(found["month_no"]))
    written = to_arabic(found["year"] or found["year_no"])
    two_digits = len(written) == 2
    # 2400 parts the two eras: no news is older than AD 1857, and none is dated after AD 2399.
    buddhist = two_digits or (found["ce"] is None and int(written) >= 2400)
    year = int(written) + (2500 if two_digits else 0) - (BUDDHIST_ERA if buddhist else 0)
    weekday = found["weekday"]
    return DateMention(
        start=found.start(),
        end=found.end(),
        date=_calendar_day(year, month, int(to_arabic(found["day"]))),
        weekday=_weekday_number(weekday) if weekday else None,
        two_digit_year=two_digits,
        buddhist=buddhist,
    )


def _weekday_number(name: str) -> int:
    return 3 if name.startswith("พฤหัส") else WEEKDAYS.index(name)


def _is_date(found: re.Match[str]) -> bool:
    """Whether three numbers are a date and no section number (1.2.63) or telephone number (02-12-3456)."""
    year = found["year_no"]
    if year is None:
        return True
    if len(year) == 2:
        return found["mark"] != "."
    return 1900 <= int(to_arabic(year)) < 2100 or 2400 <= int(to_arabic(year)) < 2700


def find_dates(text: str) -> Iterator[DateMention]:
    """Every complete date (day, month and year) in a running text, also impossible ones."""
    return (_mention(found) for found in _date_pattern().finditer(text) if _is_date(found))


def parse_thai_date(text: str) -> date | None:
    """The date that the whole of `text` writes; None when it is something else or no such day exists.

    Reads `วันที่ ๑๐ กันยายน พ.ศ. ๒๕๖๓`, `วันพฤหัสบดีที่ 10 ก.ย. 63`, `10/9/2563` and ISO `2020-09-10`.
    Two-digit years are of the century from BE 2500; a weekday that does not agree makes no difference.
    """
    text = text.strip()
    iso = _ISO.fullmatch(text)
    if iso:
        return _calendar_day(int(iso[1]), int(iso[2]), int(iso[3]))
    whole = _date_pattern().fullmatch(text)
    return _mention(whole).date if whole and _is_date(whole) else None
