"""What the library does for itself once a day: today's backup, the trash emptied of the old, photos swept."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from sqlalchemy import delete, select, update

from prd_desk.errors import UserError
from prd_desk.library import tables
from prd_desk.library.entry import Place
from prd_desk.library.store import drop_text

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from sqlalchemy import Connection

    from prd_desk.library.backups import Backups
    from prd_desk.library.store import Store

IN_TRASH = timedelta(days=30)

_R = tables.releases.c


def delete_for_good(db: Connection, releases: Sequence[int]) -> None:
    """Remove releases with their versions; texts that nobody else needs go too, photos at the next sweep."""
    versions = select(tables.versions.c.seal).where(tables.versions.c.release_id.in_(releases))
    own = select(_R.seal).where(_R.id.in_(releases))
    seals = {*db.execute(versions).scalars(), *db.execute(own).scalars()}
    db.execute(delete(tables.releases).where(_R.id.in_(releases)))
    for seal in seals:
        drop_text(db, seal)


def empty_trash(store: Store) -> list[int]:
    """Delete what has lain in the trash for 30 days; the numbers of those releases.

    The days are counted up to the opening before the last: a clock that is wrong for one day deletes nothing.
    """
    now = store.now()
    with store.writing() as db:
        opened: datetime = db.execute(select(tables.library.c.opened)).scalar_one()
        due = select(_R.id).where(_R.place == str(Place.TRASH), _R.trashed <= min(now, opened) - IN_TRASH)
        old = list(db.execute(due).scalars())
        delete_for_good(db, old)
        db.execute(update(tables.library).values(opened=now))
    return old


def sweep_photos(store: Store, backups: Backups) -> int:
    """Remove photos that no release, no version and no backup shows; how many files went."""
    shown = select(tables.text_photos.c.digest)
    with store.turn():  # a photo that somebody is just adding has no text yet
        with store.writing() as db:
            db.execute(delete(tables.photos).where(tables.photos.c.digest.not_in(shown)))
            needed = set(db.execute(select(tables.photos.c.digest)).scalars())
        try:
            needed |= backups.photos()
        except UserError:  # a copy that cannot be read may need any of them
            return 0
        return store.photos.sweep(needed)
