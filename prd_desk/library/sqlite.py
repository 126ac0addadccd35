"""All that only SQLite can do or has to be told: opening, journal, checking, copying, its errors in Thai.

Everything else in the library speaks plain SQL through SQLAlchemy.
"""

from __future__ import annotations

import contextlib
import os
import re
import sqlite3
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import StaticPool, create_engine, event
from sqlalchemy.exc import DBAPIError

from prd_desk.errors import UserError
from prd_desk.messages import message

if TYPE_CHECKING:
    import threading
    from collections.abc import Generator, Iterable, Iterator, Sequence
    from pathlib import Path

    from sqlalchemy import Connection, Engine

BUSY_SECONDS = 5.0
"""How long to wait for another connection that is just writing."""


_STEP = 2_000
"""Pages copied before it is asked whether to go on: eight megabytes."""
_LOOK_UP = 20_000
"""Steps of SQLite's machine before it is asked the same while it reads: some milliseconds."""


class CutShortError(Exception):
    """The work was asked to stop, and left nothing half done."""


def connect(path: Path, *, readonly: bool, network: bool, stop: threading.Event | None = None) -> Engine:
    """An engine on the database file with one connection that any thread may use, one at a time.

    network: the file lies on a network folder, where WAL does not work. stop: once it is set, whatever is
    being read fails.
    Transactions begin for writing, unless `readonly`: two writers wait for each other at their start.
    """

    def opened() -> sqlite3.Connection:
        connection = _tuned(_raw(path, readonly=readonly), readonly=readonly, network=network)
        if stop is not None:
            connection.set_progress_handler(stop.is_set, _LOOK_UP)
        return connection

    engine = create_engine("sqlite+pysqlite://", creator=opened, poolclass=StaticPool)
    begin = "BEGIN" if readonly else "BEGIN IMMEDIATE"

    def started(connection: Connection) -> None:
        connection.exec_driver_sql(begin)

    event.listen(engine, "begin", started)
    return engine


def _raw(path: Path, *, readonly: bool) -> sqlite3.Connection:
    """A connection that leaves transactions to us."""
    uri = f"{path.resolve().as_uri()}?mode={'ro' if readonly else 'rwc'}"
    return sqlite3.connect(uri, uri=True, isolation_level=None, check_same_thread=False, timeout=BUSY_SECONDS)


def _tuned(connection: sqlite3.Connection, *, readonly: bool, network: bool) -> sqlite3.Connection:
    try:
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute("PRAGMA trusted_schema = OFF")
        if not readonly:
            wanted = "DELETE" if network else "WAL"
            (mode,) = connection.execute(f"PRAGMA journal_mode = {wanted}").fetchone()
            # Where a journal is deleted at each commit, its folder must reach the disk too.
            level = "FULL" if mode == "wal" else "EXTRA"
            connection.execute(f"PRAGMA synchronous = {level}")
            # Writing zeros over what goes would double the cost of saving a long text.
            connection.execute("PRAGMA secure_delete = OFF")
    except BaseException:
        connection.close()
        raise
    return connection


_DAMAGED = (
    "malformed", "not a database", "file is encrypted", "disk image", "unsupported file format",
    "no such table", "no such column", "already exists", "duplicate column",
    "could not decode",
)  # fmt: skip
"""What SQLite says of a file that is not as it was written, or whose tables are not those it says it has."""

_CAUSES: tuple[tuple[tuple[str, ...], str, str], ...] = (
    (("database or disk is full",), message("library.disk_full"), message("library.make_room")),
    (("readonly", "read-only"), message("library.read_only"), message("library.ask_rights")),
    (("locked", "busy"), message("library.busy"), message("library.wait")),
    (("unable to open",), message("library.not_opened"), message("library.check_rights")),
    (("disk i/o error",), message("library.disk_fails"), message("library.check_disk")),
)


class LibraryDamagedError(UserError):
    """The database is not what was written; nothing more is written to it."""


@contextlib.contextmanager
def speaking() -> Generator[None]:
    """Turn SQLite's errors into UserError; LibraryDamagedError where the file itself is broken."""
    try:
        yield
    except DBAPIError as error:
        raise told(error.orig or error) from error
    except sqlite3.Error as error:
        raise told(error) from error
    except (ValueError, TypeError) as error:  # a row that holds what was never written there
        raise damaged(f"{type(error).__name__}: {error}") from error


def told(error: BaseException) -> UserError:
    """What a database error means for the user. One that is our own fault goes on as it is."""
    detail = f"{type(error).__name__}: {error}"
    words = str(error).lower()
    if any(word in words for word in _DAMAGED):
        return damaged(detail)
    for marks, cause, remedy in _CAUSES:
        if any(mark in words for mark in marks):
            return UserError(message("library.unusable", cause=cause), remedy, detail)
    raise error


def damaged(detail: str) -> LibraryDamagedError:
    """What is said of a broken file."""
    return LibraryDamagedError(message("library.damaged"), message("library.recover"), detail)


def quick_check(db: Connection) -> list[str]:
    """What SQLite finds wrong with the file's structure; nothing when it is sound."""
    rows = db.exec_driver_sql("PRAGMA quick_check(20)").scalars()
    return [str(row) for row in rows if row != "ok"]


def dangling(db: Connection) -> list[str]:
    """Rows that point at something that is not there."""
    rows = db.exec_driver_sql("PRAGMA foreign_key_check").fetchmany(20)
    return [f"{row[0]} row {row[1]} points at no {row[2]}" for row in rows]


def copy_database(source: Path, target: Path, stop: threading.Event | None = None) -> None:
    """Copy a database that may be in use, as of one moment, into a single new file, and see it to the disk.

    Whoever saves meanwhile need not wait: in WAL the copy reads the state of its beginning; elsewhere SQLite
    begins again after a save, until nobody saves for as long as it takes.
    Raises UserError when one of the two disks refuses, LibraryDamagedError when the source is broken,
    CutShortError when `stop` is set before the end.
    """

    def go_on(_status: int, _remaining: int, _total: int) -> None:
        if stop is not None and stop.is_set():
            raise CutShortError

    with (
        speaking(),
        contextlib.closing(_raw(source, readonly=True)) as old,
        contextlib.closing(_raw(target, readonly=False)) as new,
    ):
        if old.execute("PRAGMA journal_mode").fetchone() == ("wal",):
            old.execute("BEGIN")
            old.execute("SELECT count(*) FROM sqlite_schema").fetchone()
        old.backup(new, pages=_STEP, progress=go_on)
        new.execute("PRAGMA journal_mode = DELETE")
    with target.open("rb+") as file:
        os.fsync(file.fileno())


_INDEX_SCHEMA = 1
_INDEX_TABLES = """
    CREATE TABLE about (schema INTEGER NOT NULL, lineage TEXT NOT NULL);
    CREATE TABLE pieces (
        revision INTEGER PRIMARY KEY, release INTEGER NOT NULL UNIQUE, heads TEXT NOT NULL, text TEXT NOT NULL
    );
    CREATE VIRTUAL TABLE search USING fts5 (
        text, content = 'pieces', content_rowid = 'revision', tokenize = 'trigram case_sensitive 1'
    );
"""
SHORTEST_INDEXED = 3
"""Code points: a shorter word is looked for in the heads alone."""


@dataclass(frozen=True, slots=True)
class Piece:
    """What can be found of one release, folded: its heads (title, unit, names) and all of its text."""

    revision: int
    release: int
    heads: str
    text: str


class SearchIndex:
    """Where which words stand: a file beside the library that can be made anew from it at any time.

    That is why it is kept out of the library, its backups and its transactions. One thread at a time.
    """

    def __init__(self, path: Path | None, lineage: str, *, network: bool) -> None:
        """Open the index of that library, or begin a new one where there is none that can be used.

        path: None keeps it in memory, for a library that may only be read.
        """
        self._path = path
        self._lineage = lineage
        self._network = network
        self._db = self._opened()

    def close(self) -> None:
        """Let go of the file."""
        self._db.close()

    @property
    def revision(self) -> int:
        """Up to which revision of the library it knows everything."""
        return self._db.execute("SELECT coalesce(max(revision), 0) FROM pieces").fetchone()[0]

    def put(self, pieces: Iterable[Piece]) -> None:
        """Take these in, each in place of what was known of its release."""
        with self._transaction():
            for piece in pieces:
                self._forget(piece.release)
                row = (piece.revision, piece.release, piece.heads, piece.text)
                self._db.execute("INSERT INTO pieces VALUES (?, ?, ?, ?)", row)
                self._db.execute(
                    "INSERT INTO search (rowid, text) VALUES (?, ?)", (piece.revision, piece.text)
                )

    def forget(self, releases: Iterable[int]) -> None:
        """Leave out what has been deleted for good."""
        with self._transaction():
            for release in releases:
                self._forget(release)

    def _forget(self, release: int) -> None:
        """The index has no copy of its own to remove words by: it must be told them."""
        old = self._db.execute("SELECT revision, text FROM pieces WHERE release = ?", (release,)).fetchone()
        if old is not None:
            self._db.execute("INSERT INTO search (search, rowid, text) VALUES ('delete', ?, ?)", old)
            self._db.execute("DELETE FROM pieces WHERE release = ?", (release,))

    @contextlib.contextmanager
    def _transaction(self) -> Generator[None]:
        self._db.execute("BEGIN IMMEDIATE")
        try:
            yield
            self._db.execute("COMMIT")
        except BaseException:
            with contextlib.suppress(sqlite3.Error):
                self._db.execute("ROLLBACK")
            raise

    def find(self, words: Sequence[str]) -> Iterator[int]:
        """Releases that have all these folded words, the last changed first."""
        long = [word for word in words if len(word) >= SHORTEST_INDEXED]
        short = [word for word in words if len(word) < SHORTEST_INDEXED]
        query = "SELECT release FROM pieces WHERE 1"
        values: list[str] = []
        if long:
            query = "SELECT release FROM search JOIN pieces ON revision = search.rowid WHERE search MATCH ?"
            values.append(" AND ".join('"{}"'.format(word.replace('"', '""')) for word in long))
        for word in short:
            query += r" AND heads LIKE ? ESCAPE '\'"
            values.append("%" + re.sub(r"([\\%_])", r"\\\1", word) + "%")
        order = "search.rowid" if long else "revision"
        for (release,) in self._db.execute(f"{query} ORDER BY {order} DESC", values):
            yield release

    def begin_again(self) -> None:
        """Throw away what is there: it turned out to be damaged or to belong to another library."""
        self._db.close()
        if self._path is not None:
            for ending in ("", "-wal", "-shm", "-journal"):
                self._path.with_name(self._path.name + ending).unlink(missing_ok=True)
        self._db = self._new()

    def _opened(self) -> sqlite3.Connection:
        if self._path is None or not self._path.is_file():
            return self._new()
        self._db = _raw(self._path, readonly=False)
        try:
            known = self._db.execute("SELECT schema, lineage FROM about").fetchone()
            if known == (_INDEX_SCHEMA, self._lineage):
                return _tuned(self._db, readonly=False, network=self._network)
        except sqlite3.DatabaseError:
            pass
        self.begin_again()
        return self._db

    def _new(self) -> sqlite3.Connection:
        if self._path is None:
            db = sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False)
        else:
            db = _tuned(_raw(self._path, readonly=False), readonly=False, network=self._network)
        db.executescript(f"BEGIN;{_INDEX_TABLES}COMMIT;")
        db.execute("INSERT INTO about VALUES (?, ?)", (_INDEX_SCHEMA, self._lineage))
        return db
