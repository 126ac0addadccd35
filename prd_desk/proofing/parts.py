"""The parts that the proofreader is put together from, and what a user hears when one cannot be read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from prd_desk.errors import UserError

if TYPE_CHECKING:
    from pathlib import Path


def part_unreadable(sentence: str, place: Path, cause: Exception) -> UserError:
    """What to raise for a shipped file, or folder, that is missing or damaged.

    sentence: which part, and what therefore is not checked; the parts that are left go on without it.
    """
    remedy = "ติดตั้งโปรแกรมใหม่ แล้วเปิดอีกครั้ง การตรวจข้ออื่นยังทำงาน"
    return UserError(sentence, remedy, f"{place}: {cause}")
