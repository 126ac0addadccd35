"""The tables of the library: plain SQL that any database knows.

A text is kept once and named by its seal, a digest of all that is in it; a release and its versions point at
texts. Photos lie as files beside the database, named by their digests; foreign keys see to it that no text
and no photo goes while somebody points at it.
"""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from sqlalchemy import (
    Column,
    Date,
    DateTime,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    TypeDecorator,
)

if TYPE_CHECKING:
    from sqlalchemy.engine import Dialect

SCHEMA = 2
"""Raised when the tables change; `migrations` knows the way from every older one."""


class Moment(TypeDecorator[datetime]):
    """A point in time with its zone; kept in UTC, because the database's own type knows no zones."""

    impl = DateTime
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> Any:
        """On the way in."""
        return value if value is None else value.astimezone(UTC).replace(tzinfo=None)

    def process_result_value(self, value: Any, dialect: Dialect) -> datetime | None:
        """On the way out."""
        return value if value is None else value.replace(tzinfo=UTC)


metadata = MetaData()

library = Table(
    "library",
    metadata,
    Column("schema", Integer, nullable=False),
    # Another one after each recovery: an index made for the old library is none for the new.
    Column("lineage", String(32), nullable=False),
    Column("revision", Integer, nullable=False),
    Column("opened", Moment, nullable=False),
)
"""One row about the library itself."""

photos = Table(
    "photos",
    metadata,
    Column("digest", String(64), primary_key=True),
    Column("size", Integer, nullable=False),
)

texts = Table(
    "texts",
    metadata,
    Column("seal", String(64), primary_key=True),
    Column("packed", LargeBinary, nullable=False),
)

text_photos = Table(
    "text_photos",
    metadata,
    Column("seal", String(64), ForeignKey("texts.seal", ondelete="CASCADE"), primary_key=True),
    Column("place", Integer, primary_key=True),
    Column("digest", String(64), ForeignKey("photos.digest"), nullable=False, index=True),
)
"""The photos of a text in its order."""

releases = Table(
    "releases",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column("seal", String(64), ForeignKey("texts.seal"), nullable=False, index=True),
    Column("revision", Integer, nullable=False, unique=True),
    Column("status", String(16), nullable=False),
    Column("status_seal", String(64), nullable=False),  # the text it had when it got its status
    Column("place", String(16), nullable=False),
    Column("title", Text, nullable=False),
    Column("title_key", Text, nullable=False),
    Column("unit", Text, nullable=False),
    Column("issuer", Text, nullable=False),
    Column("form", Text, nullable=False),
    Column("date", Date),
    Column("characters", Integer, nullable=False),
    Column("photos", Integer, nullable=False),
    Column("created", Moment, nullable=False),
    Column("changed", Moment, nullable=False),
    Column("changed_by", Text, nullable=False),
    Column("trashed", Moment),
    Index("releases_by_change", "place", "revision"),
    Index("releases_by_date", "place", "date"),
    Index("releases_by_title", "place", "title_key"),
    sqlite_autoincrement=True,  # the number of a release that is gone is never given again
)

versions = Table(
    "versions",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column("release_id", Integer, ForeignKey("releases.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("seal", String(64), ForeignKey("texts.seal"), nullable=False, index=True),
    Column("occasion", String(16), nullable=False),
    Column("name", Text, nullable=False),
    Column("by", Text, nullable=False),
    Column("at", Moment, nullable=False),
    Column("title", Text, nullable=False),
    Column("characters", Integer, nullable=False),
    sqlite_autoincrement=True,
)

steps = Table(
    "steps",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column("release_id", Integer, ForeignKey("releases.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("status", String(16), nullable=False),
    Column("by", Text, nullable=False),
    Column("at", Moment, nullable=False),
    sqlite_autoincrement=True,
)
"""The way of a release through the house."""

dismissals = Table(
    "dismissals",
    metadata,
    Column("release_id", Integer, ForeignKey("releases.id", ondelete="CASCADE"), primary_key=True),
    Column("place", Integer, primary_key=True),
    Column("rule", Text, nullable=False),
    Column("text", Text, nullable=False),
    Column("field", Text, nullable=False),
    Column("before", Text, nullable=False),
    Column("after", Text, nullable=False),
    Column("by", Text, nullable=False),
    Column("at", Moment),
)
"""Findings that somebody has let stand, in the order they were dismissed."""
