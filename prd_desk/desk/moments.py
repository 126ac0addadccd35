"""Moments as the desk tells them: on the officer's own clock, in Thai."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from prd_desk.news.dates import format_thai_date
from prd_desk.news.digits import to_thai

if TYPE_CHECKING:
    from datetime import date


def time_told(at: datetime) -> str:
    """`๑๔.๓๒`."""
    return to_thai(f"{at.astimezone():%H.%M}")


def day_told(day: date) -> str:
    """`๒๗ พ.ย. ๒๕๖๙`."""
    return format_thai_date(day, "abbreviated")


def moment_told(at: datetime) -> str:
    """`๒๗ พ.ย. ๒๕๖๙ ๑๔.๓๒ น.`."""
    return f"{day_told(at.astimezone().date())} {time_told(at)} น."


def changed_told(at: datetime, now: datetime | None = None) -> str:
    """The time for a moment of today, the day for an older one."""
    now = now or datetime.now().astimezone()
    today = at.astimezone().date() == now.astimezone().date()
    return f"{time_told(at)} น." if today else day_told(at.astimezone().date())
