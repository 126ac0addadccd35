"""Days and hours of an event, as one stretch of text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from prd_desk.news.dates import MONTHS, MONTHS_SHORT, format_thai_date
from prd_desk.news.digits import in_digits

if TYPE_CHECKING:
    from datetime import date, time

    from prd_desk.news.dates import DateStyle
    from prd_desk.news.digits import Digits


def days_text(first: date, last: date | None, style: DateStyle, digits: Digits) -> str:
    """`วันที่ ๑๐ กันยายน ๒๕๖๓`, `วันที่ ๑๐ - ๑๑ กันยายน ๒๕๖๓`, `วันที่ ๓๐ กันยายน - ๑ ตุลาคม ๒๕๖๓`.

    Month and year stand once where both days share them. A last day not after the first is passed over.
    """
    start = format_thai_date(first, style, digits)
    if style == "weekday":  # which begins with วัน…ที่ itself, and tells every day in full
        return (
            start if last is None or last <= first else f"{start} - {format_thai_date(last, style, digits)}"
        )
    if last is not None and last > first:
        if first.year == last.year:
            months = MONTHS if style == "full" else MONTHS_SHORT
            month = "" if first.month == last.month else f" {months[first.month - 1]}"
            start = in_digits(f"{first.day}{month}", digits)
        start = f"{start} - {format_thai_date(last, style, digits)}"
    return f"วันที่ {start}"


def hours_text(start: time, end: time | None, mark: str, digits: Digits) -> str:
    """`เวลา ๐๙.๐๐ น.`, `เวลา ๐๙.๐๐ - ๑๖.๓๐ น.`; mark stands between hour and minute."""
    pattern = f"%H{mark}%M"
    hours = f"{start:{pattern}}" if end is None else f"{start:{pattern}} - {end:{pattern}}"
    return f"เวลา {in_digits(hours, digits)} น."
