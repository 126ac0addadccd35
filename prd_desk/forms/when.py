"""Date and time of an event as a form's profile writes them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from prd_desk.news.dates import format_thai_date
from prd_desk.news.digits import in_digits

if TYPE_CHECKING:
    from datetime import date, time

    from prd_desk.forms.form import Profile
    from prd_desk.news.release import Release


def date_text(day: date, profile: Profile) -> str:
    """The date in the form's style and digits."""
    return format_thai_date(day, profile.date_style, profile.date_digits)


def when_text(release: Release, profile: Profile) -> tuple[str, ...]:
    """The event's day or days and its hours, e.g. `วันที่ ๑๐ - ๑๑ กันยายน ๒๕๖๓ เวลา ๐๙.๐๐ - ๑๖.๓๐ น.`."""
    facts = release.facts
    if facts is None or facts.start_date is None:
        return ()
    days = _days(facts.start_date, facts.end_date, profile)
    hours = _hours(facts.start_time, facts.end_time, profile)
    return (f"{days} {hours}".strip(),)


def _days(first: date, last: date | None, profile: Profile) -> str:
    start = date_text(first, profile)
    if profile.date_style != "weekday":  # which begins with วัน…ที่ itself
        start = f"วันที่ {start}"
    if last is None or last <= first:
        return start
    if (first.year, first.month) == (last.year, last.month) and profile.date_style != "weekday":
        start = f"วันที่ {in_digits(str(first.day), profile.date_digits)}"
    return f"{start} - {date_text(last, profile)}"


def _hours(start: time | None, end: time | None, profile: Profile) -> str:
    if start is None:
        return ""
    pattern = f"%H{profile.time_mark}%M"
    hours = f"{start:{pattern}}" if end is None else f"{start:{pattern}} - {end:{pattern}}"
    return f"เวลา {in_digits(hours, profile.digits or 'thai')} น."
