"""The library of one user: every release, with its versions, photos and status."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

from sqlalchemy import func, insert, select, update

from prd_desk.errors import UserError
from prd_desk.library import tables
from prd_desk.library import versions as kept
from prd_desk.library.backups import Backups
from prd_desk.library.dismissals import dismissals_of, put_dismissals
from prd_desk.library.entry import Occasion, Opened, Place, Status, Step, Wanted
from prd_desk.library.manuscript import Manuscript, heads_of, manuscript_of, release_of
from prd_desk.library.opening import open_parts
from prd_desk.library.photo_files import digest_of
from prd_desk.library.places import BACKUPS, DATABASE
from prd_desk.library.searching import Search
from prd_desk.library.shelves import entry_of, listed
from prd_desk.library.sqlite import CutShortError
from prd_desk.library.store import drop_text, get_text, next_revision, put_draft, put_text
from prd_desk.library.upkeep import INDEXED_AT_ONCE, delete_for_good, empty_trash, sweep_photos
from prd_desk.messages import message, series

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from sqlalchemy import Connection, Row

    from prd_desk.library.backups import Backup
    from prd_desk.library.entry import Entry, Version
    from prd_desk.library.opening import Parts
    from prd_desk.library.places import Clock
    from prd_desk.news.release import Release
    from prd_desk.proofing.dismissal import Dismissal

_R = tables.releases.c
_BREATH = 0.005
"""Seconds between two steps of the upkeep: who waits for a turn gets it."""


class Library:
    """Opened by `Library.open`, closed by `close` or as a context.

    What a call has done is on the disk when it returns; a call that raises has done nothing. Any thread may
    call, but one waits for the other: the desk calls from its one worker, never from the window's thread.
    Every call raises UserError for what the disk refuses, LibraryDamagedError (a UserError) when the file is
    broken, and those that write raise UserError while `holder` holds the library.
    """

    def __init__(self, parts: Parts, by: str) -> None:
        self.home = parts.home
        self.by = by
        self.holder = parts.holder
        self.orderly = parts.orderly
        self._parts = parts
        self._store = parts.store
        self._search = Search(parts)
        self.backups = Backups(parts.folder / BACKUPS, parts.folder / DATABASE, parts.store.now)
        self._round = threading.Lock()  # one goes round at a time
        # What was saved last: its photos are the same objects at the next autosave, and need no new digest.
        self._digests: dict[bytes, str] = {}

    @classmethod
    def open(cls, home: Path, *, by: str, clock: Clock | None = None) -> Library:
        """The library in `home`, made when there is none. by: who works with it.

        clock: what time it is, with a time zone. Raises UserError when it cannot be opened or is of a newer
        program, LibraryDamagedError when it has to be recovered first.
        """
        return cls(open_parts(home, by=by, clock=clock), by)

    def close(self) -> None:
        """Let go of the files; upkeep that is under way stops at its next step. Twice is no fault."""
        self.backups.stop.set()
        with self._round:
            self._search.close()
            self._parts.close()

    def __enter__(self) -> Library:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def add(self, release: Release, *, source: str = "") -> int:
        """Take in a new release, as a draft; its number. source: the name of the file it came from, if any;
        the release is then kept as a first version too.
        """
        with self._store.turn():
            manuscript, sizes = self._prepared(release, {})
            return self._add(release, manuscript, sizes, source)

    def _add(self, release: Release, manuscript: Manuscript, sizes: dict[str, int], source: str) -> int:
        with self._store.writing() as db:
            put_text(db, manuscript, sizes)
            release_id = put_draft(db, manuscript.seal, heads_of(release), self._store.now(), self.by)
            if source:
                kept.keep(db, self._store, release_id, Occasion.IMPORT, name=source, by=self.by)
        return release_id

    def save(self, release_id: int, release: Release) -> bool:
        """Keep `release` as what that entry now is; whether it differs from what was kept (autosave).

        Nothing is written when it does not. Raises UserError when there is no such entry.
        """
        with self._store.turn():
            lost = any(not photo.content for photo in release.photos)
            manuscript, sizes = self._prepared(release, self._photos_by_name(release_id) if lost else {})
            with self._store.writing() as db:
                row = self._row(db, release_id)
                if row.seal == manuscript.seal:
                    return False
                put_text(db, manuscript, sizes)
                self._change(db, release_id, seal=manuscript.seal, **heads_of(release))
                drop_text(db, row.seal)
            return True

    def read(self, release_id: int) -> Opened:
        """Take a release out. Raises UserError when it is not there or its text is damaged."""
        with self._store.reading() as db:
            row = self._row(db, release_id)
            entry = entry_of(row)
            manuscript = get_text(db, row.seal)
            dismissals = dismissals_of(db, release_id)
        release, lost = self._with_photos(manuscript)
        return Opened(entry, release, dismissals, lost)

    def written(self, wanted: Wanted) -> list[Release]:
        """The texts of the releases that are wanted, without the contents of their photos; what is damaged is
        left out.
        """
        releases: list[Release] = []
        with self._store.reading() as db:
            for entry in listed(db, wanted, self._search.find(db, wanted.words)):
                manuscript = get_text(db, self._row(db, entry.id).seal)
                if manuscript.sound:
                    releases.append(release_of(manuscript, {}))
        return releases

    def entry(self, release_id: int) -> Entry:
        """The line of the list for one release. Raises UserError when it is not there."""
        with self._store.reading() as db:
            return entry_of(self._row(db, release_id))

    def entries(self, wanted: Wanted | None = None) -> list[Entry]:
        """The releases that are wanted, by default all on the desk; with `words`, those that have them."""
        wanted = wanted or Wanted()
        with self._store.reading() as db:
            return listed(db, wanted, self._search.find(db, wanted.words))

    def counts(self) -> dict[tuple[Place, Status], int]:
        """How many releases lie where, by status."""
        asked = select(_R.place, _R.status, func.count()).group_by(_R.place, _R.status)
        with self._store.reading() as db:
            return {(Place(place), Status(status)): n for place, status, n in db.execute(asked)}

    def units(self) -> list[str]:
        """The units that releases name, for the filter."""
        asked = select(_R.unit).where(_R.unit != "").distinct().order_by(_R.unit)
        with self._store.reading() as db:
            return list(db.execute(asked).scalars())

    def duplicate(self, release_id: int) -> int:
        """A new draft on the desk that reads the same; its number."""
        with self._store.writing() as db:
            row = self._row(db, release_id)
            heads = {name: getattr(row, name) for name in _HEADS}
            number = put_draft(db, row.seal, heads, self._store.now(), self.by)
            put_dismissals(db, number, dismissals_of(db, release_id))
        return number

    def move(self, release_id: int, place: Place) -> None:
        """Put it on the desk, into the archive or into the trash, where it stays for 30 days."""
        trashed = self._store.now() if place is Place.TRASH else None
        with self._store.writing() as db:
            if self._row(db, release_id).place != str(place):
                self._change(db, release_id, content=False, place=str(place), trashed=trashed)

    def delete(self, release_id: int) -> None:
        """Delete a release that lies in the trash, with its versions, for good.

        Raises UserError when it lies elsewhere.
        """
        with self._store.writing() as db:
            if self._row(db, release_id).place != str(Place.TRASH):
                raise UserError(message("library.only_from_trash"), message("library.bin_first"))
            delete_for_good(db, [release_id])
        self._search.forget([release_id])

    def upkeep(self) -> Backup | None:
        """What is due once a day: a backup, the trash, unused photos, the search index. Returns the backup if
        one was made. To be called when the desk is open and idle; leaves alone what another holds.

        Called in a thread of its own it holds up nobody: what others ask meanwhile is done between its steps,
        and `close` cuts it short. Raises LibraryDamagedError when the library turns out not to be sound;
        nothing is deleted then.
        """
        with self._round:
            if self.holder is not None or self.backups.stop.is_set():
                return None
            try:
                made = self.backups.make_daily()
            except CutShortError:
                return None
            for _ in self._tidying(swept=made is not None):
                if self.backups.stop.wait(_BREATH):
                    break
            return made

    def _tidying(self, *, swept: bool) -> Iterator[None]:
        """The rest of the upkeep, step by step."""
        for gone in empty_trash(self._store):
            self._search.forget(gone)
            yield
        if swept:
            yield from sweep_photos(self._store, self.backups)
        more = True
        while more:
            yield
            with self._store.reading() as db:
                more = self._search.catch_up(db, INDEXED_AT_ONCE)

    def set_status(self, release_id: int, status: Status) -> None:
        """Take the next step; the text it is taken for is kept as a version.

        Raises UserError when that is no step from where the release is.
        """
        with self._store.writing() as db:
            row = self._row(db, release_id)
            now = Status(row.status)
            if status not in now.next:
                ways = series((way.th for way in now.next), " / ")
                raise UserError(
                    message("library.no_such_step", now=now.th, wanted=status.th),
                    message("library.possible_steps", ways=ways),
                )
            kept.keep(db, self._store, release_id, Occasion.STATUS, name=status.th, by=self.by)
            self._change(db, release_id, content=False, status=str(status), status_seal=row.seal)
            step = {"release_id": release_id, "status": str(status), "by": self.by, "at": self._store.now()}
            db.execute(insert(tables.steps).values(step))

    def steps(self, release_id: int) -> list[Step]:
        """The way of a release through the house, in order."""
        asked = select(tables.steps).where(tables.steps.c.release_id == release_id)
        with self._store.reading() as db:
            rows = db.execute(asked.order_by(tables.steps.c.id))
            return [Step(Status(row.status), row.by, row.at) for row in rows]

    def set_dismissals(self, release_id: int, dismissals: Sequence[Dismissal]) -> None:
        """Keep these, in place of those before, as the findings that were let stand in a release."""
        with self._store.writing() as db:
            self._row(db, release_id)
            put_dismissals(db, release_id, dismissals)

    def keep(self, release_id: int, occasion: Occasion = Occasion.SAVED, name: str = "") -> Version:
        """Keep the release, as it was last saved, as a version; Ctrl+S, or before a bulk fix or an export."""
        with self._store.writing() as db:
            self._row(db, release_id)
            return kept.keep(db, self._store, release_id, occasion, name=name, by=self.by)

    def versions(self, release_id: int) -> list[Version]:
        """The timeline of a release, the newest first."""
        with self._store.reading() as db:
            return kept.timeline(db, release_id)

    def read_version(self, version_id: int) -> Release:
        """The release as it was then. Raises UserError when it is gone or damaged."""
        with self._store.reading() as db:
            seal, _ = kept.seal_and_release(db, version_id)
            manuscript = get_text(db, seal)
        return self._with_photos(manuscript)[0]

    def go_back(self, version_id: int) -> Release:
        """Make a version what its release now is. What it was before is kept as a version first."""
        release = self.read_version(version_id)
        with self._store.writing() as db:
            seal, release_id = kept.seal_and_release(db, version_id)
            old = self._row(db, release_id).seal
            if old != seal:
                kept.keep(db, self._store, release_id, Occasion.RESTORE, name="", by=self.by)
                self._change(db, release_id, seal=seal, **heads_of(release))
        return release

    def _prepared(self, release: Release, known: dict[str, str]) -> tuple[Manuscript, dict[str, int]]:
        """The release for keeping, its photos already on the disk; `known` has the digest of those whose
        content is lost.
        """
        self._store.refuse_readonly()
        digests: list[str] = []
        sizes: dict[str, int] = {}
        seen: dict[bytes, str] = {}
        for photo in release.photos:
            digest = known.get(photo.file) if not photo.content else None
            if digest is None:
                digest = self._digests.get(photo.content) or digest_of(photo.content)
                seen[photo.content] = digest
                self._store.photos.put(digest, photo.content)
                sizes[digest] = len(photo.content)
            digests.append(digest)
        self._digests = seen
        return manuscript_of(release, digests), sizes

    def _photos_by_name(self, release_id: int) -> dict[str, str]:
        with self._store.reading() as db:
            manuscript = get_text(db, self._row(db, release_id).seal)
        named = release_of(manuscript, {}).photos
        return {photo.file: digest for photo, digest in zip(named, manuscript.photos, strict=True)}

    def _with_photos(self, manuscript: Manuscript) -> tuple[Release, tuple[str, ...]]:
        contents = {digest: self._store.photos.get(digest) for digest in set(manuscript.photos)}
        there = {digest: content for digest, content in contents.items() if content is not None}
        release = release_of(manuscript, there)
        named = zip(release.photos, manuscript.photos, strict=True)
        return release, tuple(photo.file for photo, digest in named if digest not in there)

    def _change(self, db: Connection, release_id: int, *, content: bool = True, **columns: object) -> None:
        if content:
            columns |= {"changed": self._store.now(), "changed_by": self.by}
        change = update(tables.releases).where(_R.id == release_id)
        db.execute(change.values(revision=next_revision(db), **columns))

    @staticmethod
    def _row(db: Connection, release_id: int) -> Row[tuple[object, ...]]:
        row = db.execute(select(tables.releases).where(_R.id == release_id)).first()
        if row is None:
            raise UserError(
                message("library.no_release"), message("library.look_in_bin"), f"no release {release_id}"
            )
        return row


_HEADS = ("title", "title_key", "unit", "issuer", "form", "date", "characters", "photos")
