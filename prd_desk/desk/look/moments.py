"""Moments as the desk tells them: on the officer's own clock, in the language of the window."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale

from prd_desk.desk.look.speech import language
from prd_desk.news.dates import BUDDHIST_ERA, MONTHS, format_thai_date
from prd_desk.news.digits import to_thai

if TYPE_CHECKING:
    from datetime import date

_THAI_WEEK = ("อา.", "จ.", "อ.", "พ.", "พฤ.", "ศ.", "ส.")
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


def week_told() -> tuple[str, ...]:
    """The days of the week in short, from Sunday on."""
    return _ENGLISH_WEEK if language() == "en" else _THAI_WEEK


def _month(number: int, length: QLocale.FormatType) -> str:
    return QLocale(QLocale.Language.English).monthName(number, length)
