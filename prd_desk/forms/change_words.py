"""A change as a reader sees it: what stood there, what shall stand there, and the words around."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, cast

from prd_desk.forms.filling import item_text
from prd_desk.messages import message
from prd_desk.news.dates import format_thai_date
from prd_desk.news.difference import BoldChange, TextChange, ValueChange, value_at
from prd_desk.news.release import EventFacts, Photo
from prd_desk.news.text_difference import is_mark

if TYPE_CHECKING:
    from prd_desk.news.difference import FieldChange, Kind
    from prd_desk.news.release import Release

AROUND = 24
"""Code points of the text shown on either side."""

LONGEST = 72
"""Code points shown of a long text; its middle is left out."""

GAP = "…"


@dataclass(frozen=True, slots=True)
class ShownChange:
    """One change in words.

    before, after: the text around, within its paragraph, with GAP where more follows. old, new: as they
    stand; one is empty for what came or went, both are the same for what moved or changed its weight.
    beside: the paragraph or item before which something moved is put; empty when that is the end.
    """

    kind: Kind
    old: str
    new: str
    before: str = ""
    after: str = ""
    beside: str = ""


def shown_change(release: Release, change: FieldChange) -> ShownChange:
    """The change in words. release: the old one, of which the change speaks."""
    match change.change:
        case TextChange() as text:
            return _shown_text(str(value_at(release, change.field) or ""), text)
        case BoldChange() as bold:
            before, after = _around(release.body, bold.start, bold.end)
            return ShownChange(bold.kind, bold.text, bold.text, before, after)
        case ValueChange() as value:
            beside = ""
            if value.kind == "moved":
                items = cast("tuple[object, ...]", value_at(release, change.field))
                beside = value_text(items[value.to]) if value.to < len(items) else ""
            return ShownChange(value.kind, value_text(value.old), value_text(value.new), beside=beside)


def value_text(value: object) -> str:
    """A value in one line: a date in Thai, a person with rank and name; nothing for None."""
    if value is None:
        return ""
    if isinstance(value, date):
        return format_thai_date(value)
    if isinstance(value, bytes):
        return message("forms.bytes", number=len(value))
    if isinstance(value, Photo):
        return f"{value.file} {value.caption}".strip()
    return item_text(value.event if isinstance(value, EventFacts) else value)


def clipped(text: str, longest: int = LONGEST) -> str:
    """The text, without its middle when it is long; no mark is parted from its letter."""
    if len(text) <= longest:
        return text
    half = (longest - 1) // 2
    head, tail = half, len(text) - half
    while is_mark(text[head]):
        head += 1
    while tail < len(text) and is_mark(text[tail]):
        tail += 1
    return text[:head] + GAP + text[tail:]


def _shown_text(old: str, change: TextChange) -> ShownChange:
    if change.kind == "moved":
        end = old.find("\n", change.to)
        beside = old[change.to :] if end < 0 else old[change.to : end]
        return ShownChange("moved", change.old, change.new, beside=_head(beside))
    if change.whole:
        return ShownChange(change.kind, change.old, change.new)
    return ShownChange(change.kind, change.old, change.new, *_around(old, change.start, change.end))


def _head(text: str) -> str:
    """The beginning of a paragraph, by which a reader knows it."""
    end = AROUND
    while end < len(text) and is_mark(text[end]):
        end += 1
    return text if len(text) <= end else text[:end] + GAP


def _around(text: str, start: int, end: int) -> tuple[str, str]:
    """The words before and after a stretch, within their lines, some code points of each."""
    line_start = text.rfind("\n", 0, start) + 1
    line_end = text.find("\n", end)
    line_end = len(text) if line_end < 0 else line_end
    first = max(line_start, start - AROUND)
    while first > line_start and is_mark(text[first]):
        first -= 1
    last = min(line_end, end + AROUND)
    while last < line_end and is_mark(text[last]):
        last += 1
    before = (GAP if first > line_start else "") + text[first:start]
    return before, text[end:last] + (GAP if last < line_end else "")
