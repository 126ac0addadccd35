"""Where the parts of a library lie in the user's home, and by which clock it goes."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Protocol

FOLDER = "library"
BACKUPS = "backups"
DATABASE = "library.db"
INDEX = "search.db"
RECOVERED = "recovered.db"
"""A library made whole again, on its way to its place."""
PHOTOS = "photos"


class Clock(Protocol):
    """Says what time it is, with a time zone."""

    def __call__(self) -> datetime: ...


def utc_now() -> datetime:
    """The clock of the machine."""
    return datetime.now(UTC)
