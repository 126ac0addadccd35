"""Schema 2: texts are compressed, the steps of a release and its dismissed findings are kept."""

from __future__ import annotations

import zlib
from typing import TYPE_CHECKING

import sqlalchemy as sa

if TYPE_CHECKING:
    from alembic.operations import Operations
    from sqlalchemy import Connection

_AT_ONCE = 200


def upgrade(op: Operations, db: Connection) -> None:
    """Take a library from schema 1 to 2."""
    _new_tables(op)
    _pack_texts(op, db)
    op.add_column("releases", sa.Column("status_seal", sa.String(64), nullable=False, server_default=""))
    # Schema 1 kept a version at each step, named by the new status as the user reads it.
    db.execute(
        sa.text(
            """
            INSERT INTO steps (release_id, status, "by", at)
            SELECT release_id,
                CASE name WHEN 'รอตรวจ' THEN 'review' WHEN 'อนุมัติ' THEN 'approved'
                    WHEN 'เผยแพร่' THEN 'published' ELSE 'draft' END,
                "by", at
            FROM versions WHERE occasion = 'status' ORDER BY id
            """
        )
    )
    db.execute(
        sa.text(
            """
            UPDATE releases SET status_seal = coalesce(
                (SELECT seal FROM versions WHERE release_id = releases.id AND occasion = 'status'
                 ORDER BY versions.id DESC LIMIT 1),
                seal)
            """
        )
    )


def _new_tables(op: Operations) -> None:
    op.create_table(
        "steps",
        sa.Column("id", sa.Integer, primary_key=True, autoincrement=True),
        sa.Column(
            "release_id",
            sa.Integer,
            sa.ForeignKey("releases.id", ondelete="CASCADE"),
            nullable=False,
            index=True,
        ),
        sa.Column("status", sa.String(16), nullable=False),
        sa.Column("by", sa.Text, nullable=False),
        sa.Column("at", sa.DateTime, nullable=False),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "dismissals",
        sa.Column(
            "release_id", sa.Integer, sa.ForeignKey("releases.id", ondelete="CASCADE"), primary_key=True
        ),
        sa.Column("place", sa.Integer, primary_key=True),
        sa.Column("rule", sa.Text, nullable=False),
        sa.Column("text", sa.Text, nullable=False),
        sa.Column("field", sa.Text, nullable=False),
        sa.Column("before", sa.Text, nullable=False),
        sa.Column("after", sa.Text, nullable=False),
        sa.Column("by", sa.Text, nullable=False),
        sa.Column("at", sa.DateTime),
    )


def _pack_texts(op: Operations, db: Connection) -> None:
    op.add_column("texts", sa.Column("packed", sa.LargeBinary, nullable=False, server_default=sa.text("x''")))
    last = ""
    asked = sa.text("SELECT seal, record FROM texts WHERE seal > :last ORDER BY seal LIMIT :number")
    while rows := db.execute(asked, {"last": last, "number": _AT_ONCE}).all():
        last = rows[-1].seal
        db.execute(
            sa.text("UPDATE texts SET packed = :packed WHERE seal = :seal"),
            [{"seal": row.seal, "packed": zlib.compress(row.record.encode(), 3)} for row in rows],
        )
    op.drop_column("texts", "record")
