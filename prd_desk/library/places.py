"""Where the parts of a library lie in the user's home, and by which clock it goes."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from pathlib import Path

FOLDER = "library"
BACKUPS = "backups"
DATABASE = "library.db"
INDEX = "search.db"
RECOVERED = "recovered.db"
"""A library made whole again, on its way to its place."""
PHOTOS = "photos"


def has_begun(folder: Path) -> bool:
    """Whether there has ever been a library in this folder: a start that was cut off leaves an empty file."""
    journal = folder / f"{DATABASE}-wal"
    written = any(file.is_file() and file.stat().st_size for file in (folder / DATABASE, journal))
    return written or has_more(folder)


def has_more(folder: Path) -> bool:
    """Whether something lies here that only a library that has been in use leaves."""
    return any((folder / name).exists() for name in (INDEX, PHOTOS, BACKUPS, RECOVERED))


class Clock(Protocol):
    """Says what time it is, with a time zone."""

    def __call__(self) -> datetime: ...


def utc_now() -> datetime:
    """The clock of the machine."""
    return datetime.now(UTC)
