"""Reading what can still be read of a damaged library, row by row, each text held against its seal."""

from __future__ import annotations

import contextlib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sqlalchemy import func, select
from sqlalchemy.exc import SQLAlchemyError

from prd_desk.library import tables
from prd_desk.library.sqlite import connect
from prd_desk.library.store import get_text

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from sqlalchemy import Select, Table

    from prd_desk.library.manuscript import Manuscript

Columns = dict[str, Any]
"""A row by the names of its columns."""

_UNREADABLE = (SQLAlchemyError, LookupError, ValueError, TypeError, OverflowError)
"""The errors of the database, and what values of a damaged row make of the reading."""

_MOST = 1_000_000
"""Releases looked for one by one: a damaged row may claim any number."""


@dataclass(frozen=True, slots=True)
class Saved:
    """One release out of a wreck, with all that could be read of it, as rows of the tables."""

    release: Columns
    text: Manuscript
    versions: tuple[tuple[Columns, Manuscript], ...]
    steps: tuple[Columns, ...]
    dismissals: tuple[Columns, ...]


class Wreck:
    """A copy of a damaged database file. What cannot be read is left out; nothing raises for it."""

    def __init__(self, path: Path) -> None:
        """Open the copy; the file has to be there."""
        self._engine = connect(path, readonly=True, network=False)

    def close(self) -> None:
        """Let go of the file."""
        self._engine.dispose()

    @property
    def revision(self) -> int:
        """The highest revision that it knows of; 0 when it does not say."""
        highest = func.max(tables.releases.c.revision).label("revision")
        rows = [*self._rows(select(tables.library.c.revision)), *self._rows(select(highest))]
        return max((row["revision"] for row in rows if isinstance(row["revision"], int)), default=0)

    def releases(self, known: Iterable[int]) -> list[Saved]:
        """Every release that can be read with its text. known: numbers to ask for beside those it lists."""
        rows: dict[int, Columns] = {}
        number = tables.releases.c.id
        for order in (number, number.desc()):  # from both ends up to the damage
            rows |= {row["id"]: row for row in self._rows(select(tables.releases).order_by(order))}
        last = min(max(rows, default=0), _MOST)
        for each in {*known, *range(1, last + 1)} - rows.keys():
            rows |= {row["id"]: row for row in self._rows(select(tables.releases).where(number == each))}
        saved = (self._saved(row) for _, row in sorted(rows.items()))
        return [each for each in saved if each is not None]

    def texts(self, but: set[str]) -> list[Manuscript]:
        """Every sound text, whether or not anything points at it, except those of the seals in `but`."""
        seal = tables.texts.c.seal
        found: dict[str, None] = {}
        for order in (seal, seal.desc()):
            found |= {row["seal"]: None for row in self._rows(select(seal).order_by(order))}
        texts = (self._text(each) for each in found if each not in but)
        return [each for each in texts if each is not None]

    def _saved(self, row: Columns) -> Saved | None:
        text = self._text(row["seal"])
        if text is None:
            return None

        def mine(table: Table) -> tuple[Columns, ...]:
            return tuple(self._rows(select(table).where(table.c.release_id == row["id"])))

        versions = ((version, self._text(version["seal"])) for version in mine(tables.versions))
        whole = tuple((version, text) for version, text in versions if text is not None)
        return Saved(row, text, whole, mine(tables.steps), mine(tables.dismissals))

    def _text(self, seal: str) -> Manuscript | None:
        with contextlib.suppress(*_UNREADABLE):
            with self._engine.connect() as db:
                text = get_text(db, seal)
            if text.sound:
                return text
        return None

    def _rows(self, query: Select[Any]) -> list[Columns]:
        """As many rows as can be read before the first that cannot."""
        rows: list[Columns] = []
        with contextlib.suppress(*_UNREADABLE), self._engine.connect() as db:
            found = db.execution_options(stream_results=True, max_row_buffer=1).execute(query)
            rows.extend(dict(row) for row in found.mappings())
        return rows
