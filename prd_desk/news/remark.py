"""What somebody noted in the margin of a text that came back: who changed what and when, and comments."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from prd_desk.news.difference import TextChange

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from prd_desk.news.difference import FieldChange

RemarkKind = Literal["inserted", "deleted", "comment"]


@dataclass(frozen=True, slots=True)
class Remark:
    """A tracked insertion or deletion, or a comment.

    field: the field as it came back; empty when the place belongs to none. start, end: half-open code points
    of that field's text as it came back; equal where text was deleted. text: what was deleted or inserted, or
    what the comment says. at: None when the document does not say.
    """

    kind: RemarkKind
    text: str
    author: str = ""
    at: datetime | None = None
    field: str = ""
    start: int = 0
    end: int = 0


def remarks_on(change: FieldChange, remarks: Iterable[Remark]) -> tuple[Remark, ...]:
    """The remarks that speak of a change in a text: they touch the place where its new text stands."""
    inner = change.change
    if not isinstance(inner, TextChange):
        return ()
    start, end = inner.at, inner.at + len(inner.new)
    return tuple(
        remark
        for remark in remarks
        if remark.field == change.field
        and remark.start <= end
        and start <= remark.end
        and (remark.kind == "comment" or _same_direction(remark, inner))
    )


def _same_direction(remark: Remark, change: TextChange) -> bool:
    """Whether a tracked insertion meets text that came, or a tracked deletion text that went."""
    return bool(change.new if remark.kind == "inserted" else change.old)
