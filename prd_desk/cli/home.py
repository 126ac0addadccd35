"""Where the user's own data lives, and the words in it that the proofreader must know."""

from __future__ import annotations

import os
from pathlib import Path

from prd_desk.errors import UserError

WORDS = "words.txt"
"""The user's own words in the home folder: UTF-8, one a line; a line that starts with # is a remark."""


def user_home() -> Path:
    """The folder of all user data: $PRD_DESK_HOME, else the place the system sets aside. Not made here."""
    chosen = os.environ.get("PRD_DESK_HOME")
    if chosen:
        return Path(chosen)
    from platformdirs import user_data_path

    return user_data_path("prd-desk", appauthor=False)


def my_words(home: Path) -> tuple[str, ...]:
    """The words of `home/words.txt`; none without that file. Raises UserError when it cannot be read."""
    path = home / WORDS
    try:
        text = path.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        return ()
    except (OSError, UnicodeDecodeError) as cause:
        raise UserError(
            f"อ่านรายการคำของท่านไม่ได้: {path}", "โปรดบันทึกไฟล์นี้เป็น UTF-8 หรือย้ายออกไปก่อน", str(cause)
        ) from cause
    lines = (line.strip() for line in text.splitlines())
    return tuple(line for line in lines if line and not line.startswith("#"))
