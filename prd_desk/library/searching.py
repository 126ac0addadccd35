"""Finding releases by their words. The index catches up when somebody searches, not at each save."""

from __future__ import annotations

import contextlib
import json
import sqlite3
from typing import TYPE_CHECKING, Any, cast

from sqlalchemy import select

from prd_desk.library import tables
from prd_desk.library.folding import folded
from prd_desk.library.manuscript import unpacked
from prd_desk.library.sqlite import Piece, SearchIndex, damaged

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlalchemy import Connection

    from prd_desk.library.opening import Parts

_AT_ONCE = 500
"""Releases indexed in one transaction of the index."""

_HEADS = frozenset({"title", "kicker", "unit", "issuer", "name", "event", "place", "organiser"})
"""Fields, of the release or of a person or event in it, that short words are looked for in."""
_NEVER = frozenset({"schema", "form", "file", "notes", "rules_off"})
"""Fields whose value is no text of the news."""


class Search:
    """The search of one library. The index opens at the first search."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts
        self._index: SearchIndex | None = None

    def close(self) -> None:
        """Let go of the index."""
        if self._index is not None:
            self._index.close()
            self._index = None

    def find(self, db: Connection, words: str) -> Iterator[int] | None:
        """Releases that have all the words, the last changed first; None when no words are given."""
        parts = [part for part in (folded(word) for word in words.split()) if part]
        if not parts:
            return None
        try:
            return self._caught_up(db).find(parts)
        except sqlite3.DatabaseError:  # the index alone is damaged: it is made anew
            return self._made_anew(db).find(parts)

    def catch_up(self, db: Connection, at_once: int) -> bool:
        """Take in so many of those that have changed; whether there are more. Done in good time, the next
        search need not wait for it.
        """
        try:
            return self._take_in(db, self._opened(db), at_once)
        except sqlite3.DatabaseError:
            self._made_anew(db)
            return False

    def forget(self, releases: list[int]) -> None:
        """Leave out releases that were deleted for good."""
        with self._parts.store.turn():
            if self._index is None or not releases:
                return
            try:
                self._index.forget(releases)
            except sqlite3.Error:
                self._index.begin_again()

    def _made_anew(self, db: Connection) -> SearchIndex:
        if self._index is not None:
            self._index.begin_again()
        try:
            return self._caught_up(db)
        except sqlite3.IntegrityError as error:  # two releases with one number: no fault of the index
            raise damaged(str(error)) from error

    def _caught_up(self, db: Connection) -> SearchIndex:
        index = self._opened(db)
        while self._take_in(db, index, _AT_ONCE):
            pass
        return index

    @staticmethod
    def _take_in(db: Connection, index: SearchIndex, at_once: int) -> bool:
        r, t = tables.releases.c, tables.texts.c
        changed = (
            select(r.id, r.revision, t.packed)
            .join_from(tables.releases, tables.texts)
            .where(r.revision > index.revision)
            .order_by(r.revision)
            .limit(at_once)
        )
        rows = db.execute(changed).all()
        if rows:
            index.put(piece_of(row.id, row.revision, unpacked(row.packed)) for row in rows)
        return len(rows) == at_once

    def _opened(self, db: Connection) -> SearchIndex:
        if self._index is None:
            about = db.execute(select(tables.library)).one()
            path = None if self._parts.holder else self._parts.index_path
            self._index = SearchIndex(path, about.lineage, network=self._parts.network)
            if self._index.revision > about.revision:
                self._index.begin_again()
        return self._index


def piece_of(release_id: int, revision: int, record: str) -> Piece:
    """What can be found of a release, read from its record without making a release of it."""
    heads: list[str] = []
    others: list[str] = []
    with contextlib.suppress(ValueError):  # one that is damaged can still be found in the list
        _gather(json.loads(record), "", heads, others)
    return Piece(revision, release_id, folded("\n".join(heads)), folded("\n".join((*heads, *others))))


def _gather(value: object, name: str, heads: list[str], others: list[str]) -> None:
    if isinstance(value, str):
        (heads if name in _HEADS else others).append(value)
    elif isinstance(value, list):
        for item in cast("list[object]", value):
            _gather(item, name, heads, others)
    elif isinstance(value, dict):
        parts = dict(cast("dict[str, Any]", value))
        if "name" in parts:  # a person is called by all of it in one breath
            parts["name"] = "".join(str(parts.pop(part, "")) for part in ("rank", "title", "name"))
        for key, item in parts.items():
            if key not in _NEVER:
                _gather(item, key, heads, others)
