"""Where the user's own data lives."""

from __future__ import annotations

import os
from pathlib import Path


def user_home() -> Path:
    """The folder of all user data: $PRD_DESK_HOME, else the place the system sets aside. Not made here."""
    chosen = os.environ.get("PRD_DESK_HOME")
    if chosen:
        return Path(chosen)
    from platformdirs import user_data_path

    return user_data_path("prd-desk", appauthor=False)
