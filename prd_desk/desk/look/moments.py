"""Moments as the desk tells them: on the officer's own clock, in the language of the window."""

from __future__ import annotations

import re
from datetime import date, datetime

from PySide6.QtCore import QLocale

from prd_desk.desk.look.speech import language
from prd_desk.news.dates import BUDDHIST_ERA, MONTHS, format_thai_date, parse_thai_date
from prd_desk.news.digits import to_thai

_THAI_WEEK = ("อา.", "จ.", "อ.", "พ.", "พฤ.", "ศ.", "ส.")
_MONTH = "[a-z]{3,9}"
_ENGLISH_DAY = re.compile(
    rf"(?:[a-z]{{3,9}}[.,]?\s+)?(?:(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s+(?P<month>{_MONTH})\.?,?"
    rf"|(?P<month_first>{_MONTH})\.?\s+(?P<day_after>\d{{1,2}})(?:st|nd|rd|th)?,?)\s+(?P<year>\d{{4}})",
    re.IGNORECASE,
)
"""A year of two digits could be of either era."""

_BUDDHIST_FROM = 2400
"""No news is of AD 2400, and none of BE 2399."""

_ENGLISH_WEEK = ("Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat")


def time_told(at: datetime) -> str:
    """`๑๔.๓๒`, or `14:32`."""
    at = at.astimezone()
    return f"{at:%H:%M}" if language() == "en" else to_thai(f"{at:%H.%M}")


def day_told(day: date) -> str:
    """`๒๗ พ.ย. ๒๕๖๙`, or `27 Nov 2026`."""
    if language() == "en":
        return f"{day.day} {_month(day.month, QLocale.FormatType.ShortFormat)} {day.year}"
    return format_thai_date(day, "abbreviated")


def moment_told(at: datetime) -> str:
    """`๒๗ พ.ย. ๒๕๖๙ ๑๔.๓๒ น.`, or `27 Nov 2026, 14:32`."""
    day = day_told(at.astimezone().date())
    return f"{day}, {time_told(at)}" if language() == "en" else f"{day} {time_told(at)} น."


def changed_told(at: datetime, now: datetime | None = None) -> str:
    """The time for a moment of today, the day for an older one."""
    now = now or datetime.now().astimezone()
    if at.astimezone().date() != now.astimezone().date():
        return day_told(at.astimezone().date())
    return time_told(at) if language() == "en" else f"{time_told(at)} น."


def noted_told(at: datetime) -> str:
    """When a remark was made in a Word file, by its own clock: `๒๖ พ.ย. ๖๙ 14.05 น.`."""
    if language() == "en":
        return f"{day_told(at.date())}, {at:%H:%M}"
    return f"{format_thai_date(at.date(), 'short')} {at:%H.%M} น."


def month_told(day: date) -> str:
    """The head of a calendar's page: `พฤศจิกายน 2569`, or `November 2026`."""
    if language() == "en":
        return f"{_month(day.month, QLocale.FormatType.LongFormat)} {day.year}"
    return f"{MONTHS[day.month - 1]} {day.year + BUDDHIST_ERA}"


def date_told(day: date) -> str:
    """A day in full, for reading aloud."""
    if language() == "en":
        return f"{week_told()[day.isoweekday() % 7]} {day.day} {month_told(day)}"
    return format_thai_date(day, "weekday", "arabic")


def full_told(day: date) -> str:
    """A day as a field shows it: `27 พฤศจิกายน 2569`, or `27 November 2026`."""
    if language() == "en":
        return f"{day.day} {month_told(day)}"
    return format_thai_date(day, "full", "arabic")


def day_read(text: str) -> date | None:
    """The day that somebody has typed, in one of the usual Thai ways; where the window speaks English, in
    English too: `27 November 2026`, `Fri 27 Nov 2026`, `November 27, 2569`. None when it is none.
    """
    day = parse_thai_date(text)
    if day is None and language() == "en":
        written = _ENGLISH_DAY.fullmatch(text.strip())
        day = _english_day(written) if written else None
    return day


def _english_day(written: re.Match[str]) -> date | None:
    word = (written["month"] or written["month_first"]).casefold()
    months = [_month(number, QLocale.FormatType.LongFormat).casefold() for number in range(1, 13)]
    number = next((at for at, name in enumerate(months, start=1) if name.startswith(word)), 0)
    year = int(written["year"])
    try:
        return date(
            year - BUDDHIST_ERA if year >= _BUDDHIST_FROM else year,
            number,
            int(written["day"] or written["day_after"]),
        )
    except ValueError:
        return None


def week_told() -> tuple[str, ...]:
    """The days of the week in short, from Sunday on."""
    return _ENGLISH_WEEK if language() == "en" else _THAI_WEEK


def _month(number: int, length: QLocale.FormatType) -> str:
    return QLocale(QLocale.Language.English).monthName(number, length)
