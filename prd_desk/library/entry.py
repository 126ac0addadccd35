"""What the library says about its releases: values without a database behind them.

Moments carry a time zone. They are for people to read; order goes by number (`Entry.revision`, `Version.id`),
which only rises, so that a clock set back changes no order.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from prd_desk.messages import message

if TYPE_CHECKING:
    from datetime import date, datetime

    from prd_desk.news.release import Release
    from prd_desk.proofing.dismissal import Dismissal


class Status(StrEnum):
    """How far a release has come on its way out of the house."""

    DRAFT = "draft"
    REVIEW = "review"
    APPROVED = "approved"
    PUBLISHED = "published"

    @property
    def th(self) -> str:
        """The newsroom's word for it."""
        return _STATUS_TH[self]

    @property
    def next(self) -> tuple[Status, ...]:
        """Where a release may go from here, the way forward first."""
        return _WAYS[self]


_STATUS_TH = {
    Status.DRAFT: message("library.draft"),
    Status.REVIEW: message("library.review"),
    Status.APPROVED: message("library.approved"),
    Status.PUBLISHED: message("library.published"),
}

# Back to draft is open from everywhere: what is published may have to be put right.
_WAYS = {
    Status.DRAFT: (Status.REVIEW,),
    Status.REVIEW: (Status.APPROVED, Status.DRAFT),
    Status.APPROVED: (Status.PUBLISHED, Status.DRAFT),
    Status.PUBLISHED: (Status.DRAFT,),
}


class Place(StrEnum):
    """Where in the library a release lies; on the desk, unless somebody put it elsewhere."""

    DESK = "desk"
    ARCHIVE = "archive"
    TRASH = "trash"


class Sort(StrEnum):
    """The order of a list; newest first for the first two, the Thai alphabet for the last."""

    CHANGED = "changed"
    DATE = "date"
    TITLE = "title"


class Occasion(StrEnum):
    """Why a version was kept."""

    SAVED = "saved"
    STATUS = "status"
    BULK_FIX = "bulk_fix"
    IMPORT = "import"
    EXPORT = "export"
    RESTORE = "restore"

    @property
    def th(self) -> str:
        """The occasion as the timeline calls it."""
        return _OCCASION_TH[self]


_OCCASION_TH = {
    Occasion.SAVED: message("library.saved"),
    Occasion.STATUS: message("library.status_changed"),
    Occasion.BULK_FIX: message("library.before_revision"),
    Occasion.IMPORT: message("library.imported"),
    Occasion.EXPORT: message("library.exported"),
    Occasion.RESTORE: message("library.before_return"),
}


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the list of releases.

    date: of the release, Gregorian. created, changed: of the entry. changed_by: who saved last. revision:
    rises with every change in the library. characters: of its running text, in code points.
    changed_since_status: its text is another one than when it got its status.
    """

    id: int
    title: str
    unit: str
    issuer: str
    form: str
    date: date | None
    status: Status
    place: Place
    created: datetime
    changed: datetime
    changed_by: str
    revision: int
    characters: int
    photos: int
    changed_since_status: bool
    trashed: datetime | None = None


@dataclass(frozen=True, slots=True)
class Opened:
    """A release taken out of the library.

    lost_photos: names of photos whose file is gone or damaged; they are in the release with no content, and
    the library still knows them when it is saved so.
    """

    entry: Entry
    release: Release
    dismissals: tuple[Dismissal, ...] = ()
    lost_photos: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Version:
    """A state of a release that was kept; `name` is empty unless somebody named it."""

    id: int
    release_id: int
    occasion: Occasion
    name: str
    by: str
    at: datetime
    title: str
    characters: int


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a release on its way out: to which status, who took it, when."""

    status: Status
    by: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a list is to show. Empty or None fields ask for nothing; dates are those of the release, both days
    included. words: as typed into the search box; parts between spaces must all be there.
    """

    words: str = ""
    place: Place = Place.DESK
    statuses: tuple[Status, ...] = ()
    unit: str = ""
    form: str = ""
    since: date | None = None
    until: date | None = None
    sort: Sort = Sort.CHANGED
    limit: int = 200
    offset: int = 0
