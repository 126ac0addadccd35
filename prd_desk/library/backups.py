"""Copies of the library: made daily, before a migration, when asked; read through before they count; thinned.

A copy that is not sound is thrown away and nothing older goes for it, so that the last good one stays.
Photos are not in the copies: they never change, and none is swept that a copy still needs.
"""

from __future__ import annotations

import contextlib
import re
import secrets
import shutil
import threading
import time
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from sqlalchemy import select

from prd_desk.export.files import explained, sync_folder
from prd_desk.export.folders import free_name
from prd_desk.library import tables
from prd_desk.library.checking import examine
from prd_desk.library.photo_files import LEFT_OVER, PhotoFiles
from prd_desk.library.places import DATABASE, PHOTOS
from prd_desk.library.sqlite import CutShortError, LibraryDamagedError, connect, copy_database, speaking
from prd_desk.messages import message

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from prd_desk.library.places import Clock

DAILY, MIGRATION, ASKED = "daily", "migration", "asked"

DAYS, WEEKS, MONTHS, MIGRATIONS = 10, 6, 24, 3
"""How many are kept: the newest of each of so many days, weeks and months that have one, whatever the date is
today, and the last before migrations."""

_NAME = re.compile(r"(\d{6})-(\d{8}-\d{6})-([a-z]+)\.db")


@dataclass(frozen=True, slots=True)
class Backup:
    """One copy. serial: rises with each, so that order does not hang on the clock. at: when, by the clock."""

    path: Path
    serial: int
    at: datetime
    reason: str


class Backups:
    """The folder of copies of one library."""

    def __init__(self, folder: Path, database: Path, clock: Clock) -> None:
        self.folder = folder
        self._database = database
        self._now = clock
        self._turn = threading.RLock()  # its own: saving goes on while a copy is made
        self.stop = threading.Event()
        """Set when the library closes: the copy that is being made is given up."""

    def all(self) -> list[Backup]:
        """Those there are, the newest first."""
        found = [backup_at(path) for path in self.folder.glob("*.db")]
        return sorted((each for each in found if each), key=lambda each: each.serial, reverse=True)

    def newest_good(self) -> Backup | None:
        """The newest that is sound when read through today."""
        return next((each for each in self.all() if examine(each.path).sound), None)

    def make(self, reason: str) -> Backup:
        """Copy the library and read the copy through. Raises LibraryDamagedError when it is not sound,
        UserError when it cannot be written, CutShortError when `stop` was set; then there is no new copy and
        every old one is still there.
        """
        with self._turn:
            return self._made(reason)

    def _made(self, reason: str) -> Backup:
        at = self._now().astimezone(UTC)
        serial = max((each.serial for each in self.all()), default=0) + 1
        path = self.folder / f"{serial:06}-{at:%Y%m%d-%H%M%S}-{reason}.db"
        temporary = self.folder / f".{secrets.token_hex(6)}.prdtmp"
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            copy_database(self._database, temporary, self.stop)
            report = examine(temporary, stop=self.stop)
            if self.stop.is_set():
                raise CutShortError
            if not report.sound:
                raise LibraryDamagedError(
                    message("library.not_as_backup"),
                    message("library.restore"),
                    "; ".join(report.faults),
                )
            temporary.replace(path)
            sync_folder(self.folder)
        except OSError as cause:
            raise explained(path, cause) from cause
        finally:
            with contextlib.suppress(OSError):
                temporary.unlink(missing_ok=True)
        return Backup(path, serial, at, reason)

    def make_daily(self) -> Backup | None:
        """Make today's unless there is one; the older ones are thinned after it. Raises as `make` does."""
        with self._turn:
            today = self._now().astimezone().date()
            newest = next(iter(self.all()), None)
            if newest is not None and newest.at.astimezone().date() == today:
                return None
            made = self.make(DAILY)
            self.thin()
        return made

    def thin(self) -> None:
        """Let go of those that newer ones make needless, and of what a killed program left."""
        with contextlib.suppress(OSError):  # tried again tomorrow
            for leftover in self.folder.glob(".*.prdtmp*"):
                if time.time() - leftover.stat().st_mtime > LEFT_OVER:  # another program may be at a copy
                    leftover.unlink(missing_ok=True)
            every = self.all()
            for each in set(every) - kept(every):
                each.path.unlink(missing_ok=True)


def copy_out(backups: Backups, folder: Path) -> Path:
    """A copy of the library with its photos in a new folder under `folder`, on another disk perhaps.

    Returns that folder. Raises UserError as `Backups.make` does.
    """
    made = backups.make(ASKED)
    target = free_name(folder, f"prd-desk-library-{made.at:%Y%m%d-%H%M%S}")
    stage = target.with_name(f".{target.name}.prdtmp")
    try:
        stage.mkdir(parents=True)
        copy_database(made.path, stage / DATABASE)
        theirs = PhotoFiles(stage / PHOTOS)
        ours = PhotoFiles(backups.folder.with_name(PHOTOS))
        for digest in photos_of(made.path):
            content = ours.get(digest)
            if content is not None:
                theirs.put(digest, content)
        stage.rename(target)
    except OSError as cause:
        raise explained(target, cause) from cause
    finally:
        shutil.rmtree(stage, ignore_errors=True)
    return target


def backup_at(path: Path) -> Backup | None:
    """The copy that a file is by its name; None for any other file."""
    parts = _NAME.fullmatch(path.name)
    if parts is None:
        return None
    with contextlib.suppress(ValueError):
        at = datetime.strptime(parts[2], "%Y%m%d-%H%M%S").replace(tzinfo=UTC)
        return Backup(path, int(parts[1]), at, parts[3])
    return None


def kept(backups: list[Backup]) -> set[Backup]:
    """Which of them, the newest first, are kept."""
    by_day = _newest_of_each(backups, lambda each: each.at.astimezone().date(), DAYS)
    by_week = _newest_of_each(backups, lambda each: each.at.astimezone().isocalendar()[:2], WEEKS)
    by_month = _newest_of_each(backups, lambda each: (each.at.year, each.at.month), MONTHS)
    migrations = [each for each in backups if each.reason == MIGRATION][:MIGRATIONS]
    return {*by_day, *by_week, *by_month, *migrations}


def _newest_of_each(backups: list[Backup], span: Callable[[Backup], object], number: int) -> Iterator[Backup]:
    seen: set[object] = set()
    for each in backups:
        key = span(each)
        if key not in seen and len(seen) < number:
            seen.add(key)
            yield each


def photos_of(database: Path) -> list[str]:
    """Digests of the photos that the texts of a database show. Raises UserError when it cannot be read."""
    engine = connect(database, readonly=True, network=False)
    try:
        with speaking(), engine.begin() as db:
            return list(db.execute(select(tables.text_photos.c.digest).distinct()).scalars())
    finally:
        engine.dispose()
