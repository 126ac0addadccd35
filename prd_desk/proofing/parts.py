"""The parts that the proofreader is put together from, and what a user hears when one cannot be read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from prd_desk.errors import UserError
from prd_desk.messages import message

if TYPE_CHECKING:
    from pathlib import Path


def part_unreadable(sentence: str, place: Path, cause: Exception) -> UserError:
    """What to raise for a shipped file, or folder, that is missing or damaged.

    sentence: which part, and what therefore is not checked; the parts that are left go on without it.
    """
    return UserError(sentence, message("proofing.reinstall_and_open"), f"{place}: {cause}")
