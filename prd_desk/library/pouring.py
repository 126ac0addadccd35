"""What a wreck still gives, poured over a sound library: newer releases win, nothing of either is lost."""

from __future__ import annotations

import contextlib
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Literal

from sqlalchemy import delete, func, insert, select, update
from sqlalchemy.exc import SQLAlchemyError

from prd_desk.library import tables
from prd_desk.library.entry import Occasion, Place, Status
from prd_desk.library.manuscript import heads_of, release_of
from prd_desk.library.store import drop_text, put_draft, put_text

if TYPE_CHECKING:
    from enum import StrEnum

    from sqlalchemy import Connection, Table

    from prd_desk.library.manuscript import Manuscript
    from prd_desk.library.photo_files import PhotoFiles
    from prd_desk.library.wreck import Columns, Saved, Wreck

_R = tables.releases.c


@dataclass(frozen=True, slots=True)
class Recovered:
    """One release of the new library, and from where it came."""

    id: int
    title: str
    origin: Literal["library", "backup"]


def pour(wreck: Wreck, db: Connection, photos: PhotoFiles, now: datetime) -> frozenset[int]:
    """Take over what is newer in the wreck; the numbers of those releases.

    A text to which nothing points any more, because the row of its release is gone, becomes a draft.
    """
    mine = {row.id: row.revision for row in db.execute(select(_R.id, _R.revision))}
    before = set(db.execute(select(tables.texts.c.seal)).scalars())
    saved: set[int] = set()
    for each in wreck.releases(mine):
        number, revision = each.release["id"], each.release["revision"]
        with contextlib.suppress(SQLAlchemyError, TypeError, ValueError):  # a damaged row that fits nowhere
            if revision > mine.get(number, 0):
                with db.begin_nested():
                    _take_over(db, each, photos, now)
                saved.add(number)
            else:
                with db.begin_nested():
                    _take_versions(db, each, photos)
    highest = db.execute(select(func.max(_R.revision))).scalar() or 0
    _raise_revision(db, max(wreck.revision, highest))
    there = before | set(db.execute(select(tables.texts.c.seal)).scalars())
    for text in wreck.texts(but=there):
        saved.add(_as_draft(db, text, photos, now))
    return frozenset(saved)


def origins(db: Connection, saved: frozenset[int]) -> tuple[Recovered, ...]:
    """Every release of the new library with where it came from."""
    rows = db.execute(select(_R.id, _R.title).order_by(_R.id))
    return tuple(Recovered(row.id, row.title, "library" if row.id in saved else "backup") for row in rows)


def _take_over(db: Connection, saved: Saved, photos: PhotoFiles, now: datetime) -> None:
    """The release as the wreck has it; what lists show of it is read from its text, not from its row."""
    _put(db, saved.text, photos)
    row = saved.release | heads_of(release_of(saved.text, {}))
    row["status"] = _one_of(Status, row["status"], Status.DRAFT)
    row["place"] = _one_of(Place, row["place"], Place.DESK)
    for moment in ("created", "changed"):
        row[moment] = row[moment] if isinstance(row[moment], datetime) else now
    old = db.execute(select(_R.seal).where(_R.id == row["id"])).scalar()
    if old is None:
        db.execute(insert(tables.releases).values(row))
    else:
        db.execute(update(tables.releases).where(_R.id == row["id"]).values(row))
    _take_versions(db, saved, photos)
    _insert_new(db, tables.steps, saved.steps)
    db.execute(delete(tables.dismissals).where(tables.dismissals.c.release_id == row["id"]))
    for each in saved.dismissals:
        db.execute(insert(tables.dismissals).values(each))
    if old is not None and old != saved.text.seal:
        drop_text(db, old)


def _take_versions(db: Connection, saved: Saved, photos: PhotoFiles) -> None:
    for version, text in saved.versions:
        _put(db, text, photos)
        version["occasion"] = _one_of(Occasion, version["occasion"], Occasion.SAVED)
        _insert_new(db, tables.versions, (version,))


def _insert_new(db: Connection, table: Table, rows: tuple[Columns, ...]) -> None:
    for row in rows:
        if db.execute(select(table.c.id).where(table.c.id == row["id"])).first() is None:
            db.execute(insert(table).values(row))


def _put(db: Connection, text: Manuscript, photos: PhotoFiles) -> None:
    put_text(db, text, {digest: len(photos.get(digest) or b"") for digest in set(text.photos)})


def _raise_revision(db: Connection, least: int) -> None:
    about = tables.library.c.revision
    db.execute(update(tables.library).where(about < least).values(revision=least))


def _as_draft(db: Connection, text: Manuscript, photos: PhotoFiles, now: datetime) -> int:
    _put(db, text, photos)
    return put_draft(db, text.seal, heads_of(release_of(text, {})), now, by="")


def _one_of(kind: type[StrEnum], value: object, otherwise: StrEnum) -> str:
    return str(value) if value in set(kind) else str(otherwise)
