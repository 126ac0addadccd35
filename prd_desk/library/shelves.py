"""Lists of releases: filtered, sorted, searched."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from sqlalchemy import select

from prd_desk.library import tables
from prd_desk.library.entry import Entry, Place, Sort, Status, Wanted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlalchemy import Connection, Row, Select

_R = tables.releases.c
_CHUNK = 100
"""Search results asked about at once."""


def listed(db: Connection, wanted: Wanted, found: Iterator[int] | None) -> list[Entry]:
    """The entries that are wanted. found: the only ones that may be among them, last changed first."""
    query = _ordered(_filtered(select(tables.releases), wanted), wanted.sort)
    if found is None:
        return [entry_of(row) for row in db.execute(query.limit(wanted.limit).offset(wanted.offset))]
    if wanted.sort is Sort.CHANGED:
        return _first(db, query, found, wanted)
    ids = set(found)
    ordered = (row.id for row in db.execute(query.with_only_columns(_R.id)) if row.id in ids)
    page = list(islice(ordered, wanted.offset, wanted.offset + wanted.limit))
    by_id = {row.id: row for row in db.execute(select(tables.releases).where(_R.id.in_(page)))}
    return [entry_of(by_id[each]) for each in page]


def _first(
    db: Connection, query: Select[tuple[object, ...]], found: Iterator[int], wanted: Wanted
) -> list[Entry]:
    """What comes first in the order of the search itself: no need to look at the rest."""
    entries: list[Entry] = []
    enough = wanted.offset + wanted.limit
    while len(entries) < enough and (chunk := list(islice(found, _CHUNK))):
        rows = db.execute(query.where(_R.id.in_(chunk)).limit(enough - len(entries)))
        entries += [entry_of(row) for row in rows]
    return entries[wanted.offset : enough]


def _filtered(query: Select[tuple[object, ...]], wanted: Wanted) -> Select[tuple[object, ...]]:
    query = query.where(_R.place == str(wanted.place))
    if wanted.statuses:
        query = query.where(_R.status.in_([str(status) for status in wanted.statuses]))
    if wanted.unit:
        query = query.where(_R.unit == wanted.unit)
    if wanted.form:
        query = query.where(_R.form == wanted.form)
    if wanted.since is not None:
        query = query.where(_R.date >= wanted.since)
    if wanted.until is not None:
        query = query.where(_R.date <= wanted.until)
    return query


def _ordered(query: Select[tuple[object, ...]], sort: Sort) -> Select[tuple[object, ...]]:
    match sort:
        case Sort.CHANGED:
            return query.order_by(_R.revision.desc())
        case Sort.DATE:
            return query.order_by(_R.date.desc(), _R.revision.desc())
        case Sort.TITLE:
            return query.order_by(_R.title_key, _R.revision.desc())


def entry_of(row: Row[tuple[object, ...]]) -> Entry:
    """A row of the table as the value that others see."""
    return Entry(
        id=row.id,
        title=row.title,
        unit=row.unit,
        issuer=row.issuer,
        form=row.form,
        date=row.date,
        status=Status(row.status),
        place=Place(row.place),
        created=row.created,
        changed=row.changed,
        changed_by=row.changed_by,
        revision=row.revision,
        characters=row.characters,
        photos=row.photos,
        changed_since_status=row.status != Status.DRAFT and row.seal != row.status_seal,
        trashed=row.trashed,
    )
