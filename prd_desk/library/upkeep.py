"""What the library does for itself once a day: today's backup, the trash emptied of the old, photos swept.

All of it goes in steps, and between two of them others have their turn at the library.
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from sqlalchemy import delete, select, update

from prd_desk.errors import UserError
from prd_desk.library import tables
from prd_desk.library.backups import photos_of
from prd_desk.library.entry import Place
from prd_desk.library.store import drop_text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import datetime

    from sqlalchemy import Connection

    from prd_desk.library.backups import Backups
    from prd_desk.library.store import Store

IN_TRASH = timedelta(days=30)
AT_ONCE = 50
"""Releases or photos minded in one step; a save that comes meanwhile waits for no more than that."""
INDEXED_AT_ONCE = 10
"""The same of releases whose every word is written down, which takes longest."""

_R = tables.releases.c


def delete_for_good(db: Connection, releases: Sequence[int]) -> None:
    """Remove releases with their versions; texts that nobody else needs go too, photos at the next sweep."""
    versions = select(tables.versions.c.seal).where(tables.versions.c.release_id.in_(releases))
    own = select(_R.seal).where(_R.id.in_(releases))
    seals = {*db.execute(versions).scalars(), *db.execute(own).scalars()}
    db.execute(delete(tables.releases).where(_R.id.in_(releases)))
    for seal in seals:
        drop_text(db, seal)


def empty_trash(store: Store) -> Iterator[list[int]]:
    """Delete what has lain in the trash for 30 days; the numbers of those releases, a few at a time.

    The days are counted up to the opening before the last: a clock that is wrong for one day deletes nothing.
    """
    now = store.now()
    with store.reading() as db:
        opened: datetime = db.execute(select(tables.library.c.opened)).scalar_one()
    is_due = (_R.place == str(Place.TRASH)) & (_R.trashed <= min(now, opened) - IN_TRASH)
    while True:
        with store.writing() as db:
            old = list(db.execute(select(_R.id).where(is_due).limit(AT_ONCE)).scalars())
            delete_for_good(db, old)
            if not old:
                db.execute(update(tables.library).values(opened=now))
                return
        yield old


def sweep_photos(store: Store, backups: Backups) -> Iterator[None]:
    """Remove photos that no release, no version and no backup shows, a few at a time.

    A copy that cannot be read may need any of them: then all stay.
    """
    shown = select(tables.text_photos.c.digest)
    with store.writing() as db:
        db.execute(delete(tables.photos).where(tables.photos.c.digest.not_in(shown)))
    store.photos.remove_leftovers()
    copies = backups.all()
    needed: set[str] = set()
    for each in copies:
        yield
        try:
            needed.update(photos_of(each.path))
        except UserError:
            return
    spare = [digest for digest in store.photos.digests() if digest not in needed]
    for start in range(0, len(spare), AT_ONCE):
        yield
        few = spare[start : start + AT_ONCE]
        with store.turn():  # a photo that somebody is just adding has no text yet
            if not set(backups.all()) <= set(copies):  # another program has made one: tomorrow, then
                return
            with store.reading() as db:
                kept = set(db.execute(shown.where(tables.text_photos.c.digest.in_(few))).scalars())
            store.photos.remove(digest for digest in few if digest not in kept)
