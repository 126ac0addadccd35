"""What somebody wrote by hand into a draft, and which changes of a later draft leave it alone.

Three states: `base`, as it was composed once; `old`, as it stands now; and a newer draft, given by its
changes to `old`. What differs between the first two was done by hand.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from prd_desk.news.alignment import text_likeness
from prd_desk.news.bold_difference import BoldChange
from prd_desk.news.difference import value_at
from prd_desk.news.text_difference import TextChange, text_changes

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from prd_desk.news.difference import FieldChange, ValueChange
    from prd_desk.news.release import Release
    from prd_desk.news.text_difference import Words

LEAST_LIKENESS = 0.5
"""A text that is less like its base was not made of it: all of it was written by hand."""


def leaving_handwork(
    base: Release, old: Release, changes: Iterable[FieldChange], words: Words
) -> tuple[FieldChange, ...]:
    """Those of the changes to `old` that undo nothing of what was done to `base` by hand.

    Where both the newer draft and the hand have changed the same words, the hand's stand.
    """
    texts: dict[str, _Handwork] = {}
    kept: list[FieldChange] = []
    for each in changes:
        name = each.field.partition(".")[0]
        before, now = getattr(base, name), getattr(old, name)
        if isinstance(each.change, TextChange) and isinstance(now, str):
            work = texts.setdefault(name, _Handwork(before, now, words))
            leaves = work.is_left_by(each.change)
        elif isinstance(each.change, TextChange):
            leaves = _item(old, each.field) in before
        elif isinstance(each.change, BoldChange):
            leaves = False  # nothing that is composed is bold
        else:
            leaves = _leaves_items(each.change, before)
        if leaves:
            kept.append(each)
    return tuple(kept)


def _item(release: Release, field: str) -> object:
    """The item of several in which a field is: the quote of `quotes.1.text`."""
    return value_at(release, ".".join(field.split(".")[:2]))


def _leaves_items(change: ValueChange, before: object) -> bool:
    """One of several goes or moves that was composed, or comes that nobody has taken out."""
    if not isinstance(before, tuple):
        return change.old in (None, before)
    items = cast("tuple[object, ...]", before)
    return change.new not in items if change.kind == "inserted" else change.old in items


class _Handwork:
    """What was done to one text by hand."""

    __slots__ = ("_all", "_gone", "_written")

    def __init__(self, base: str, now: str, words: Words) -> None:
        self._all = bool(now) and text_likeness(base, now) < LEAST_LIKENESS
        done: Sequence[TextChange] = () if self._all else text_changes(base, now, words)
        self._written = [(each.at, each.at + len(each.new)) for each in done if each.new]
        self._gone = [each.old.strip() for each in done if each.kind == "deleted"]

    def is_left_by(self, change: TextChange) -> bool:
        """Whether a change leaves what was written there, and brings nothing back that was taken out."""
        if self._all:
            return False
        start, end = change.start, change.end
        if change.kind == "inserted":
            back = change.new.strip()
            inside = any(first < start < last for first, last in self._written)
            return not inside and not any(back in gone for gone in self._gone)
        return not any(start < last and first < end for first, last in self._written)
