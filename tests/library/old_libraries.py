"""Libraries as older programs left them, built by the SQL of their day."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from hashlib import sha256
from typing import TYPE_CHECKING

from prd_desk.news.record import to_record

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from prd_desk.news import Release

_SCHEMA_1 = """
CREATE TABLE library (
    schema INTEGER NOT NULL, lineage VARCHAR(32) NOT NULL, revision INTEGER NOT NULL, opened DATETIME NOT NULL
);
CREATE TABLE photos (digest VARCHAR(64) NOT NULL PRIMARY KEY, size INTEGER NOT NULL);
CREATE TABLE texts (seal VARCHAR(64) NOT NULL PRIMARY KEY, record TEXT NOT NULL);
CREATE TABLE text_photos (
    seal VARCHAR(64) NOT NULL,
    place INTEGER NOT NULL,
    digest VARCHAR(64) NOT NULL,
    PRIMARY KEY (seal, place),
    FOREIGN KEY(seal) REFERENCES texts (seal) ON DELETE CASCADE,
    FOREIGN KEY(digest) REFERENCES photos (digest)
);
CREATE INDEX ix_text_photos_digest ON text_photos (digest);
CREATE TABLE releases (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    seal VARCHAR(64) NOT NULL REFERENCES texts (seal),
    revision INTEGER NOT NULL UNIQUE,
    status VARCHAR(16) NOT NULL,
    place VARCHAR(16) NOT NULL,
    title TEXT NOT NULL,
    title_key TEXT NOT NULL,
    unit TEXT NOT NULL,
    issuer TEXT NOT NULL,
    form TEXT NOT NULL,
    date DATE,
    characters INTEGER NOT NULL,
    photos INTEGER NOT NULL,
    created DATETIME NOT NULL,
    changed DATETIME NOT NULL,
    changed_by TEXT NOT NULL,
    trashed DATETIME
);
CREATE INDEX ix_releases_seal ON releases (seal);
CREATE INDEX releases_by_change ON releases (place, revision);
CREATE INDEX releases_by_date ON releases (place, date);
CREATE INDEX releases_by_title ON releases (place, title_key);
CREATE TABLE versions (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    release_id INTEGER NOT NULL,
    seal VARCHAR(64) NOT NULL,
    occasion VARCHAR(16) NOT NULL,
    name TEXT NOT NULL,
    "by" TEXT NOT NULL,
    at DATETIME NOT NULL,
    title TEXT NOT NULL,
    characters INTEGER NOT NULL,
    FOREIGN KEY(release_id) REFERENCES releases (id) ON DELETE CASCADE,
    FOREIGN KEY(seal) REFERENCES texts (seal)
);
CREATE INDEX ix_versions_release_id ON versions (release_id);
CREATE INDEX ix_versions_seal ON versions (seal);
"""

_MOMENT = "2025-12-31 17:00:00.000000"


def build_schema_1(path: Path, releases: Sequence[Release]) -> None:
    """A library of schema 1 in which each release went from draft to review and was then written on."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with closing(sqlite3.connect(path)) as db:
        db.execute("PRAGMA journal_mode = WAL")
        db.executescript(_SCHEMA_1)
        db.execute("INSERT INTO library VALUES (1, 'old', ?, ?)", (len(releases), _MOMENT))
        for number, release in enumerate(releases, start=1):
            record = json.dumps(to_record(release), ensure_ascii=False, separators=(",", ":"))
            before = record.replace(release.body, "ก่อนตรวจ")
            seals = []
            for text in (before, record):
                seals.append(sha256(text.encode()).hexdigest())
                db.execute("INSERT OR IGNORE INTO texts VALUES (?, ?)", (seals[-1], text))
            db.execute(
                "INSERT INTO releases VALUES (?,?,?,'review','desk',?,?,?,'',?,NULL,?,0,?,?,'ผู้เขียน',NULL)",
                (
                    number,
                    seals[1],
                    number,
                    release.title,
                    release.title,
                    release.unit,
                    release.form,
                    len(release.body),
                    _MOMENT,
                    _MOMENT,
                ),
            )
            db.execute(
                "INSERT INTO versions VALUES (NULL, ?, ?, 'status', 'รอตรวจ', 'ผู้เขียน', ?, ?, 8)",
                (number, seals[0], _MOMENT, release.title),
            )
        db.commit()
