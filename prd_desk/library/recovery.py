"""A library that is damaged or lost: the newest good backup, and over it all that the damaged file can give.

The damaged files are copied aside and never written to. The new library is made whole beside the old one and
takes its place in one step; a recovery that is cut short there is ended at the next opening.
"""

from __future__ import annotations

import contextlib
import os
import shutil
from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import uuid4

from sqlalchemy import update

from prd_desk.errors import UserError
from prd_desk.export.files import explained
from prd_desk.library import holding, tables
from prd_desk.library.backups import ASKED, Backups
from prd_desk.library.checking import examine
from prd_desk.library.opening import (
    BACKUPS,
    DATABASE,
    FOLDER,
    PHOTOS,
    RECOVERED,
    finish,
    make,
    refusal,
    utc_now,
)
from prd_desk.library.photo_files import PhotoFiles
from prd_desk.library.pouring import Recovered, origins, pour
from prd_desk.library.sqlite import connect, speaking
from prd_desk.library.wreck import Wreck
from prd_desk.messages import message

if TYPE_CHECKING:
    from collections.abc import Generator
    from datetime import datetime
    from pathlib import Path

    from sqlalchemy import Connection

    from prd_desk.library.backups import Backup
    from prd_desk.library.places import Clock

SET_ASIDE = "damaged"
"""The folder of libraries that were damaged."""


@dataclass(frozen=True, slots=True)
class Recovery:
    """What came of it. backup: the one it stands on, if any. set_aside: where the damaged files lie now."""

    releases: tuple[Recovered, ...]
    backup: Backup | None
    set_aside: Path | None


def prospects(home: Path, clock: Clock = utc_now) -> Backup | None:
    """The backup that a recovery would stand on: what to tell before asking whether to recover."""
    return _backups(home / FOLDER, clock).newest_good()


def recover(home: Path, *, by: str, clock: Clock = utc_now) -> Recovery:
    """Put a library in place of a damaged one. Raises UserError when somebody has it open or the disk
    refuses; what was there before is then still there.
    """
    folder = home / FOLDER
    with _held(folder, by):
        backup = _backups(folder, clock).newest_good()
        aside = _set_aside(folder, clock())
        new = _begun(folder, None if backup is None else backup.path, clock())
        photos = PhotoFiles(folder / PHOTOS)
        if aside is not None:
            with _scratch(aside) as copy, contextlib.closing(Wreck(copy)) as wreck, _writing(new) as db:
                saved = pour(wreck, db, photos, clock())
        else:
            saved = frozenset[int]()
        releases = _put_in_place(new, folder, saved)
    return Recovery(releases, backup, aside)


def restore(home: Path, source: Path, *, by: str, clock: Clock = utc_now) -> Recovery:
    """Put a backup in place of the library, which is backed up first, or set aside if it is damaged.

    Photos that lie in a folder beside `source` come along. Raises UserError when the backup is not sound or
    somebody has the library open; nothing has changed then.
    """
    report = examine(source)
    if not report.sound:
        remedy = message("library.other_backup")
        raise UserError(message("library.backup_damaged", path=source), remedy, "; ".join(report.faults))
    folder = home / FOLDER
    with _held(folder, by):
        backups = _backups(folder, clock)
        aside = None
        if not examine(folder / DATABASE).sound:
            aside = _set_aside(folder, clock())
        else:
            backups.make(ASKED)
        new = _begun(folder, source, clock())
        _bring_photos(source.with_name(PHOTOS), PhotoFiles(folder / PHOTOS))
        releases = _put_in_place(new, folder, frozenset())
    return Recovery(releases, next((each for each in backups.all() if each.path == source), None), aside)


@contextlib.contextmanager
def _held(folder: Path, by: str) -> Generator[None]:
    """With the library in our hands, and errors of the disk told."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        taken = holding.take(folder, by)
        if taken.hold is None:
            raise refusal(taken.holder or holding.somebody())
        try:
            yield
        except BaseException:
            taken.hold.release(orderly=False)
            raise
        taken.hold.release()
    except OSError as cause:
        raise explained(folder, cause) from cause


def _backups(folder: Path, clock: Clock) -> Backups:
    return Backups(folder / BACKUPS, folder / DATABASE, clock)


def _set_aside(folder: Path, now: datetime) -> Path | None:
    """Copy the files of the database as they are; the folder of the copies, or None when there is no file."""
    if not (folder / DATABASE).is_file():
        return None
    aside = folder / SET_ASIDE / f"{now:%Y%m%d-%H%M%S}-{uuid4().hex[:6]}"
    aside.mkdir(parents=True)
    for ending in ("", "-wal", "-journal"):
        part = folder / f"{DATABASE}{ending}"
        if part.is_file():
            copied = shutil.copyfile(part, aside / part.name)
            with copied.open("rb+") as file:
                os.fsync(file.fileno())
    return aside


@contextlib.contextmanager
def _scratch(aside: Path) -> Generator[Path]:
    """A copy to read from: opening a database may write to it."""
    scratch = aside.with_name(f"{aside.name}-reading")
    shutil.copytree(aside, scratch)
    try:
        yield scratch / DATABASE
    finally:
        shutil.rmtree(scratch, ignore_errors=True)


def _begun(folder: Path, source: Path | None, now: datetime) -> Path:
    """The new library, from a backup or empty, with today's tables; not yet in its place."""
    new = folder / f".{RECOVERED}"
    for ending in ("", "-journal", "-wal", "-shm"):
        new.with_name(new.name + ending).unlink(missing_ok=True)
    if source is not None:
        shutil.copyfile(source, new)
    engine = connect(new, readonly=False, network=True)  # a single file, to be moved
    try:
        make(engine, now)
    finally:
        engine.dispose()
    return new


@contextlib.contextmanager
def _writing(path: Path) -> Generator[Connection]:
    engine = connect(path, readonly=False, network=True)
    try:
        with speaking(), engine.begin() as db:
            yield db
    finally:
        engine.dispose()


def _put_in_place(new: Path, folder: Path, saved: frozenset[int]) -> tuple[Recovered, ...]:
    with _writing(new) as db:
        # An index made for the old library knows other texts under the same numbers.
        db.execute(update(tables.library).values(lineage=uuid4().hex))
        releases = origins(db, saved)
    report = examine(new)
    if not report.sound:
        raise UserError(
            message("library.not_recovered"), message("library.again_or_other"), "; ".join(report.faults)
        )
    new.replace(folder / RECOVERED)
    finish(folder)
    return releases


def _bring_photos(source: Path, photos: PhotoFiles) -> None:
    if source.is_dir() and not (photos.folder.is_dir() and source.samefile(photos.folder)):
        theirs = PhotoFiles(source)
        for digest in theirs.digests():
            content = theirs.get(digest)
            if content is not None:
                photos.put(digest, content)
