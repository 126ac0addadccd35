"""Versions of a release: kept on occasion, listed as a timeline, gone back to. A version costs no copy of its
text while the release still reads so, and shares its photos with all others.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import insert, select

from prd_desk.errors import UserError
from prd_desk.library import tables
from prd_desk.library.entry import Occasion, Version
from prd_desk.messages import message

if TYPE_CHECKING:
    from sqlalchemy import Connection, Row

    from prd_desk.library.store import Store

_COLUMNS = [column for column in tables.versions.c if column.name != "seal"]


def keep(db: Connection, store: Store, release_id: int, occasion: Occasion, *, name: str, by: str) -> Version:
    """Keep the release as it is now. When its newest version reads the same and the new one would say nothing
    more, that one is returned in its place.
    """
    now = select(tables.releases).where(tables.releases.c.id == release_id)
    release = db.execute(now).one()
    newest = db.execute(
        select(tables.versions)
        .where(tables.versions.c.release_id == release_id)
        .order_by(tables.versions.c.id.desc())
        .limit(1)
    ).first()
    if newest is not None and newest.seal == release.seal and not name and newest.occasion == occasion:
        return version_of(newest)
    row = {
        "release_id": release_id,
        "seal": release.seal,
        "occasion": str(occasion),
        "name": name,
        "by": by,
        "at": store.now(),
        "title": release.title,
        "characters": release.characters,
    }
    made = db.execute(insert(tables.versions).values(row).returning(*_COLUMNS)).one()
    return version_of(made)


def timeline(db: Connection, release_id: int) -> list[Version]:
    """The versions of a release, the newest first."""
    asked = select(*_COLUMNS).where(tables.versions.c.release_id == release_id)
    return [version_of(row) for row in db.execute(asked.order_by(tables.versions.c.id.desc()))]


def seal_and_release(db: Connection, version_id: int) -> tuple[str, int]:
    """Which text a version holds, and of which release it is. Raises UserError when it is gone."""
    asked = select(tables.versions.c.seal, tables.versions.c.release_id)
    row = db.execute(asked.where(tables.versions.c.id == version_id)).first()
    if row is None:
        raise UserError(
            message("library.no_version"), message("library.open_list_again"), f"no version {version_id}"
        )
    return row.seal, row.release_id


def version_of(row: Row[tuple[object, ...]]) -> Version:
    """A row of the table as the value that others see."""
    return Version(
        id=row.id,
        release_id=row.release_id,
        occasion=Occasion(row.occasion),
        name=row.name,
        by=row.by,
        at=row.at,
        title=row.title,
        characters=row.characters,
    )
