"""From an older library to today's, one step a module. Imported, and Alembic with it, only when one is due.

A step speaks of tables as they were in its day: it names columns itself and never uses `tables`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from alembic.migration import MigrationContext
from alembic.operations import Operations
from sqlalchemy import text

from prd_desk.library.migrations import to_2

if TYPE_CHECKING:
    from sqlalchemy import Connection

STEPS = {2: to_2.upgrade}
"""How each schema comes from the one before."""


def migrate(db: Connection, schema: int) -> None:
    """Take the library from `schema` to the newest, inside the transaction of `db`: all of it or nothing."""
    operations = Operations(MigrationContext.configure(db))
    for number in sorted(STEPS):
        if number > schema:
            STEPS[number](operations, db)
            db.execute(text("UPDATE library SET schema = :number"), {"number": number})
