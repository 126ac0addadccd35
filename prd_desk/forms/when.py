"""Date and time of an event as a form's profile writes them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from prd_desk.news.dates import format_thai_date
from prd_desk.news.when import days_text, hours_text

if TYPE_CHECKING:
    from datetime import date

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
    days = days_text(facts.start_date, facts.end_date, profile.date_style, profile.date_digits)
    if facts.start_time is None:
        return (days,)
    hours = hours_text(facts.start_time, facts.end_time, profile.time_mark, profile.digits or "thai")
    return (f"{days} {hours}",)
