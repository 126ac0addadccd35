"""The one place where transactions begin and end."""

from __future__ import annotations

import contextlib
import threading
from typing import TYPE_CHECKING, Any

from sqlalchemy import insert, select, update

from prd_desk.library import tables
from prd_desk.library.entry import Place, Status
from prd_desk.library.manuscript import Manuscript, packed, unpacked
from prd_desk.library.sqlite import speaking

if TYPE_CHECKING:
    from collections.abc import Callable, Generator
    from datetime import datetime

    from sqlalchemy import Connection, Engine

    from prd_desk.errors import UserError
    from prd_desk.library.photo_files import PhotoFiles


class Store:
    """The database and the photos beside it, for whoever reads or writes them; one thread at a time."""

    def __init__(
        self, engine: Engine, photos: PhotoFiles, clock: Callable[[], datetime], refusal: UserError | None
    ) -> None:
        self.engine = engine
        self.photos = photos
        self.now = clock
        self.refusal = refusal
        self._turn = threading.RLock()

    def turn(self) -> threading.RLock:
        """For work of several steps: no other thread comes between them."""
        return self._turn

    @contextlib.contextmanager
    def reading(self) -> Generator[Connection]:
        """A transaction that sees one state throughout. Raises UserError for what the disk refuses."""
        with self._turn, speaking(), self.engine.begin() as db:
            yield db

    @contextlib.contextmanager
    def writing(self) -> Generator[Connection]:
        """A transaction that is on the disk when the block ends, or never was when it raises.

        Raises UserError at once when the library is open for reading only.
        """
        self.refuse_readonly()
        with self._turn, speaking(), self.engine.begin() as db:
            yield db

    def refuse_readonly(self) -> None:
        """Raise the UserError that says who holds the library, if it is not ours to write."""
        if self.refusal is not None:
            raise self.refusal


def next_revision(db: Connection) -> int:
    """A number higher than any before, whatever the clock says."""
    counter = tables.library.c.revision
    return db.execute(update(tables.library).values(revision=counter + 1).returning(counter)).scalar_one()


def put_draft(db: Connection, seal: str, heads: dict[str, Any], now: datetime, by: str) -> int:
    """A new release with the text of that seal and the columns `heads_of` gives, on the desk; its number."""
    row: dict[str, Any] = {
        "seal": seal,
        "status_seal": seal,
        "revision": next_revision(db),
        "status": str(Status.DRAFT),
        "place": str(Place.DESK),
        "created": now,
        "changed": now,
        "changed_by": by,
        **heads,
    }
    return db.execute(insert(tables.releases).values(row).returning(tables.releases.c.id)).scalar_one()


def put_text(db: Connection, manuscript: Manuscript, sizes: dict[str, int]) -> None:
    """Keep a text unless it is there; `sizes` are those of its photos' contents by digest."""
    kept = select(tables.texts.c.seal).where(tables.texts.c.seal == manuscript.seal)
    if db.execute(kept).first() is not None:
        return
    digests = set(manuscript.photos)
    if digests:
        known = select(tables.photos.c.digest).where(tables.photos.c.digest.in_(digests))
        new = digests - set(db.execute(known).scalars())
        if new:
            db.execute(insert(tables.photos), [{"digest": d, "size": sizes[d]} for d in sorted(new)])
    db.execute(insert(tables.texts).values(seal=manuscript.seal, packed=packed(manuscript.record)))
    if manuscript.photos:
        db.execute(
            insert(tables.text_photos),
            [
                {"seal": manuscript.seal, "place": place, "digest": digest}
                for place, digest in enumerate(manuscript.photos)
            ],
        )


def get_text(db: Connection, seal: str) -> Manuscript:
    """The text of that seal, which a release or a version points at; it may turn out not to be sound."""
    data = db.execute(select(tables.texts.c.packed).where(tables.texts.c.seal == seal)).scalar()
    shown = select(tables.text_photos.c.digest).where(tables.text_photos.c.seal == seal)
    digests = db.execute(shown.order_by(tables.text_photos.c.place)).scalars()
    return Manuscript(unpacked(data or b""), tuple(digests), seal)


def drop_text(db: Connection, seal: str) -> None:
    """Let a text go if no release and no version points at it any more."""
    for table in (tables.releases, tables.versions):
        if db.execute(select(table.c.id).where(table.c.seal == seal).limit(1)).first() is not None:
            return
    db.execute(tables.texts.delete().where(tables.texts.c.seal == seal))
