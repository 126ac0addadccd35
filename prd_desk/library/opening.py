"""Opening a library: who holds it, which journal its disk allows, whether it is new, old, or damaged."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import uuid4

from sqlalchemy import insert, inspect, select

from prd_desk.errors import UserError
from prd_desk.export.files import explained, sync_folder
from prd_desk.library import holding, tables
from prd_desk.library.backups import MIGRATION, Backups
from prd_desk.library.network import is_network
from prd_desk.library.photo_files import PhotoFiles
from prd_desk.library.places import (
    BACKUPS,
    DATABASE,
    FOLDER,
    INDEX,
    PHOTOS,
    RECOVERED,
    Clock,
    has_more,
    utc_now,
)
from prd_desk.library.sqlite import LibraryDamagedError, connect, damaged, quick_check, speaking
from prd_desk.library.store import Store
from prd_desk.messages import message

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

    from sqlalchemy import Engine

    from prd_desk.library.holding import Hold, Holder


@dataclass(frozen=True, slots=True)
class Parts:
    """What an open library is made of. holder: who else has it open, when it may only be read.

    orderly: whoever wrote in it last has closed it.
    """

    home: Path
    folder: Path
    store: Store
    network: bool
    hold: Hold | None
    holder: Holder | None
    orderly: bool = True

    @property
    def index_path(self) -> Path:
        """The file of the search index."""
        return self.folder / INDEX

    def close(self) -> None:
        """Let go of the database, then of the hold."""
        self.store.engine.dispose()
        if self.hold is not None:
            self.hold.release()


def open_parts(home: Path, *, by: str, clock: Clock | None) -> Parts:
    """Open or make the library in `home`; raises as `Library.open` says."""
    folder = home / FOLDER
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as cause:
        raise explained(folder, cause) from cause
    taken = holding.take(folder, by)
    network = is_network(folder)
    engine = None
    try:
        if taken.hold is not None:
            finish(folder)
        engine = connect(folder / DATABASE, readonly=taken.hold is None, network=network)
        _make_ready(engine, folder, taken, (clock or utc_now)())
    except BaseException:
        if engine is not None:
            engine.dispose()
        if taken.hold is not None:
            taken.hold.release(orderly=False)
        raise
    refused = None if taken.holder is None else refusal(taken.holder)
    store = Store(engine, PhotoFiles(folder / PHOTOS), clock or utc_now, refused)
    return Parts(home, folder, store, network, taken.hold, taken.holder, taken.orderly)


def make(engine: Engine, now: datetime) -> None:
    """Today's tables, in a new file or one of an older schema. Raises as SQLite does, told to the user."""
    with speaking(), engine.begin() as db:
        if not inspect(db).get_table_names():
            tables.metadata.create_all(db)
            about = {"schema": tables.SCHEMA, "lineage": uuid4().hex, "revision": 0, "opened": now}
            db.execute(insert(tables.library).values(about))
    schema = _schema(engine)
    if schema < tables.SCHEMA:
        from prd_desk.library.migrations import migrate

        with speaking(), engine.begin() as db:
            migrate(db, schema)


def finish(folder: Path) -> None:
    """Put a library that was recovered in its place; its search index belonged to the old one.

    Raises UserError when the disk refuses.
    """
    recovered = folder / RECOVERED
    if not recovered.is_file():
        return
    try:
        for name in (DATABASE, INDEX):
            for ending in ("-wal", "-shm", "-journal", ""):
                (folder / f"{name}{ending}").unlink(missing_ok=True)
        recovered.replace(folder / DATABASE)
        sync_folder(folder)
    except OSError as cause:
        raise explained(folder, cause) from cause


def refusal(holder: Holder) -> UserError:
    """What is said to whoever wants to write in a library that another has open."""
    who = holder.user or message("library.another_program")
    return UserError(
        message("library.held_at", who=who, host=holder.host)
        if holder.host
        else message("library.held", who=who),
        message("library.close_there"),
        f"pid {holder.pid} since {holder.since.isoformat()}",
    )


def _make_ready(engine: Engine, folder: Path, taken: holding.Taken, now: datetime) -> None:
    with speaking(), engine.begin() as db:
        if not taken.orderly:  # a crash, or the power: look it over
            faults = quick_check(db)
            if faults:
                raise damaged("; ".join(faults))
        empty = not inspect(db).get_table_names()
    if empty:
        _refuse_emptied(folder)
    elif (schema := _schema(engine)) < tables.SCHEMA:
        if taken.holder is not None:
            raise UserError(
                message("library.older_program"), message("library.close_older"), f"schema {schema}"
            )
        Backups(folder / BACKUPS, folder / DATABASE, lambda: now).make(MIGRATION)
    if taken.hold is not None:
        make(engine, now)


def _schema(engine: Engine) -> int:
    with speaking(), engine.begin() as db:
        schema = db.execute(select(tables.library.c.schema)).scalar()
    if not isinstance(schema, int) or schema < 1:
        raise damaged(f"schema is {schema!r}")
    if schema > tables.SCHEMA:
        raise UserError(
            message("library.newer_program"),
            message("library.update_program"),
            f"schema {schema}, this program reads {tables.SCHEMA}",
        )
    return schema


def _refuse_emptied(folder: Path) -> None:
    """An empty file where there has been a library is a loss, not a beginning."""
    if has_more(folder):
        raise LibraryDamagedError(
            message("library.emptied"),
            message("library.recover"),
            "no tables, but other files of a library",
        )
