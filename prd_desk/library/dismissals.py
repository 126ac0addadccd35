"""Findings that somebody has let stand, as rows of their release."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import delete, insert, select

from prd_desk.library import tables
from prd_desk.proofing.dismissal import Dismissal

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy import Connection

_D = tables.dismissals.c


def dismissals_of(db: Connection, release_id: int) -> tuple[Dismissal, ...]:
    """Those of one release, in the order they were given."""
    rows = db.execute(select(tables.dismissals).where(_D.release_id == release_id).order_by(_D.place))
    return tuple(
        Dismissal(row.rule, row.text, row.field, (row.before, row.after), row.by, row.at) for row in rows
    )


def put_dismissals(db: Connection, release_id: int, dismissals: Sequence[Dismissal]) -> None:
    """These in place of those before."""
    db.execute(delete(tables.dismissals).where(_D.release_id == release_id))
    rows = [
        {
            "release_id": release_id,
            "place": place,
            "rule": each.rule,
            "text": _storable(each.text),
            "field": each.field,
            "before": _storable(each.around[0]),
            "after": _storable(each.around[1]),
            "by": each.by,
            "at": each.at,
        }
        for place, each in enumerate(dismissals)
    ]
    if rows:
        db.execute(insert(tables.dismissals), rows)


def _storable(text: str) -> str:
    """Half of a surrogate pair cannot be kept; a finding about one is shown again, which does no harm."""
    return text.encode("utf-8", "replace").decode()
