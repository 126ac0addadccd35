"""Whether a library is sound: its structure, what points at what, and every text against its seal."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import func, select

from prd_desk.errors import UserError
from prd_desk.library import tables
from prd_desk.library.entry import Status
from prd_desk.library.manuscript import Manuscript, unpacked
from prd_desk.library.shelves import entry_of
from prd_desk.library.sqlite import connect, dangling, quick_check, speaking
from prd_desk.library.versions import version_of

if TYPE_CHECKING:
    import threading
    from collections.abc import Iterator
    from pathlib import Path

    from sqlalchemy import Connection, Table

    from prd_desk.library.photo_files import PhotoFiles

_MOST_FAULTS = 20


@dataclass(frozen=True, slots=True)
class Report:
    """What a library holds and what is wrong with it. faults: technical, one a line; none in a sound one.
    lost_photos: digests of photos that releases show and that are gone or damaged.
    """

    releases: int = 0
    versions: int = 0
    photos: int = 0
    revision: int = 0
    faults: tuple[str, ...] = ()
    lost_photos: tuple[str, ...] = ()

    @property
    def sound(self) -> bool:
        """Whether the database is whole; lost photos are another matter."""
        return not self.faults


def examine(path: Path, photos: PhotoFiles | None = None, stop: threading.Event | None = None) -> Report:
    """Read all of the database file at `path`, and with `photos` all of these too. Never raises for damage.

    The file may be in use; it is not changed. Once `stop` is set the report says nothing of the file.
    """
    if not path.is_file():
        return Report(faults=("no such file",))
    engine = connect(path, readonly=True, network=False, stop=stop)
    try:
        with speaking(), engine.begin() as db:
            return _read_through(db, photos)
    except UserError as error:
        return Report(faults=(error.detail or error.sentence,))
    except Exception as error:
        return Report(faults=(f"{type(error).__name__}: {error}",))
    finally:
        engine.dispose()


def _read_through(db: Connection, photos: PhotoFiles | None) -> Report:
    faults = [*quick_check(db), *dangling(db)]
    schema, revision = db.execute(select(tables.library.c.schema, tables.library.c.revision)).one()
    if not faults and schema == tables.SCHEMA:  # an older one has been in order for its own program
        _read_rows(db)
        faults = [f"text {seal[:12]} is not what was sealed" for seal in _broken(db)]
    digests = list(db.execute(select(tables.photos.c.digest)).scalars())
    lost = () if photos is None else tuple(each for each in digests if photos.get(each) is None)
    return Report(
        releases=_number(db, tables.releases),
        versions=_number(db, tables.versions),
        photos=len(digests),
        revision=revision,
        faults=tuple(faults[:_MOST_FAULTS]),
        lost_photos=lost,
    )


def _read_rows(db: Connection) -> None:
    """Read every row as the library does: one that holds what was never written there raises."""
    for row in db.execute(select(tables.releases)):
        entry_of(row)
    for row in db.execute(select(tables.versions)):
        version_of(row)
    for row in db.execute(select(tables.steps)):
        Status(row.status)
    for table in (tables.dismissals, tables.photos, tables.library):
        db.execute(select(table)).all()


def _number(db: Connection, table: Table) -> int:
    return db.execute(select(func.count()).select_from(table)).scalar_one()


def _broken(db: Connection) -> Iterator[str]:
    """Seals of the texts that do not fit them."""
    shown: dict[str, list[str]] = {}
    place = tables.text_photos.c
    for seal, digest in db.execute(select(place.seal, place.digest).order_by(place.seal, place.place)):
        shown.setdefault(seal, []).append(digest)
    rows = db.execution_options(yield_per=200).execute(select(tables.texts.c.seal, tables.texts.c.packed))
    for seal, data in rows:
        if not Manuscript(unpacked(data), tuple(shown.get(seal, ())), seal).sound:
            yield seal
