"""What the desk did, for a maintainer to read: events, kinds and counts, never a word of a release.

A line is made of an event's name and of figures; text from outside has no way into it. Of an exception the
places it came through are written, not its message, which may quote what was being read.
"""

from __future__ import annotations

import logging
import re
import traceback
from logging.handlers import RotatingFileHandler
from pathlib import Path
from typing import TYPE_CHECKING

from prd_desk.errors import UserError

if TYPE_CHECKING:
    from prd_desk.news import Release

FOLDER = "logs"
FILE = "desk.log"
LARGEST = 500_000
"""Bytes of one file; with the older ones four times as much is kept."""
OLDER_FILES = 3

_LOGGER = logging.getLogger("prd_desk.desk")
_WORD = re.compile(r"[A-Za-z0-9_.:/+-]{0,80}")
_PACKAGE = Path(__file__).parents[2]


def start_log(home: Path) -> None:
    """Write events to `home/logs/desk.log` from now on; where that cannot be written there is no log."""
    stop_log()
    _LOGGER.disabled = False  # a library that sets logging up by its own file switches all others off
    _LOGGER.propagate = False
    _LOGGER.setLevel(logging.INFO)
    try:
        (home / FOLDER).mkdir(parents=True, exist_ok=True)
        file = RotatingFileHandler(
            home / FOLDER / FILE, maxBytes=LARGEST, backupCount=OLDER_FILES, encoding="utf-8", delay=True
        )
    except OSError:
        return
    file.handleError = lambda record: None  # a full disk must not stop the work
    file.setFormatter(logging.Formatter("%(asctime)s %(message)s", "%Y-%m-%dT%H:%M:%S%z"))
    _LOGGER.addHandler(file)


def stop_log() -> None:
    """Close the file."""
    for handler in list(_LOGGER.handlers):
        _LOGGER.removeHandler(handler)
        handler.close()


def note(event: str, **figures: int | str) -> None:
    """One event with its figures: numbers, and words of the program itself such as a file's ending."""
    if _LOGGER.handlers:
        _LOGGER.info("%s", " ".join([event, *(f"{name}={_word(value)}" for name, value in figures.items())]))


def note_release(event: str, release: Release, **figures: int | str) -> None:
    """An event that concerns a release: how long it is and how many photographs it has."""
    characters = sum(len(text) for _, text in release.texts())
    note(event, characters=characters, photos=len(release.photos), **figures)


def note_trouble(error: BaseException) -> None:
    """What went wrong and where, without its message."""
    event = "refused" if isinstance(error, UserError) else "failed"
    cause = error.__cause__ or error
    note(event, kind=type(cause).__name__, at=places(error))


def places(error: BaseException) -> str:
    """The last frames of our own code, the innermost first, as `intake/files.py:31`.

    An error of another process has no frames, but may bring this with it as `places`.
    """
    frames = [
        f"{Path(frame.filename).relative_to(_PACKAGE).as_posix()}:{frame.lineno}"
        for frame in traceback.extract_tb(error.__traceback__)
        if Path(frame.filename).is_relative_to(_PACKAGE)
    ]
    return "+".join(reversed(frames[-3:])) or getattr(error, "places", "")


def _word(value: int | str) -> str:
    return str(value) if isinstance(value, int) or _WORD.fullmatch(value) else "?"
