"""What changed between two releases, field by field, and a release with some of the changes taken.

Texts differ by words (`text_difference`); dates, numbers and photographs as wholes; people, quotes and photos
are compared one by one, so that one who was added is not taken for another who was changed.
"""

from __future__ import annotations

from dataclasses import dataclass, fields, is_dataclass, replace
from typing import TYPE_CHECKING, Any, cast

from prd_desk.news.alignment import align, text_likeness
from prd_desk.news.bold_difference import BoldChange, body_changes, take_bold
from prd_desk.news.release import EventFacts, Photo, Release
from prd_desk.news.text_difference import Kind, TextChange, take_text, text_changes

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from prd_desk.news.text_difference import Words

__all__ = [
    "BoldChange",
    "FieldChange",
    "Kind",
    "TextChange",
    "ValueChange",
    "release_changes",
    "take",
    "text_changes",
    "value_at",
]

_Items = tuple[Any, ...]

_NO_TEXT = {"form", "rules_off"}
"""Ids, which are no words."""


@dataclass(frozen=True, slots=True)
class ValueChange:
    """A value that is no text is another; or one of several came, went or has another place among them.

    old, new: the values; None where there is none. at: number of the old item, or of the one before which a
    new one comes; None when the field is one value. to: before which old item a moved one comes. order: its
    number among the new ones.
    """

    kind: Kind
    old: object
    new: object
    at: int | None = None
    to: int = 0
    order: int = 0


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One change in a release.

    field: its place in the old one, `body`, `photos.1.caption` or `facts.place`; where one of several came,
    went or moved, `photos` or `people`.
    """

    field: str
    change: TextChange | ValueChange | BoldChange

    @property
    def kind(self) -> Kind:
        """What was done there."""
        return self.change.kind


def release_changes(old: Release, new: Release, words: Words) -> tuple[FieldChange, ...]:
    """Every change, in the order of the fields. Taken all together they make `new` of `old`.

    words: gives the spans of the words of a text, without a gap.
    """
    return tuple(_release_changes(old, new, words))


def take(old: Release, changes: Iterable[FieldChange]) -> Release:
    """The old release with some of its changes.

    New text brings its own bold. No bold stretch of a changed body goes beyond its paragraph.
    """
    bolds: list[BoldChange] = []
    others: list[tuple[str, TextChange | ValueChange]] = []
    for each in changes:
        if isinstance(each.change, BoldChange):
            bolds.append(each.change)
        else:
            others.append((each.field, each.change))
    texts = [change for field, change in others if field == "body" and isinstance(change, TextChange)]
    taken = cast("Release", _taken(old, others))
    return replace(taken, bold=take_bold(old, texts, bolds)) if texts or bolds else taken


def value_at(release: Release, field: str) -> object:
    """What stands at a field's place, `photos.1.caption` as well as `title`; None for a fact of no facts."""
    value: Any = release
    for name in field.split("."):
        value = value[int(name)] if name.isdecimal() else getattr(value, name, None)
    return value


# --- comparing


def _release_changes(old: Release, new: Release, words: Words) -> Iterator[FieldChange]:
    texts, bolds = body_changes(old, new, words)
    for item in fields(Release):
        if item.name == "body":
            yield from (FieldChange("body", change) for change in texts)
        elif item.name == "bold":
            yield from (FieldChange("bold", change) for change in bolds)
        else:
            yield from _changes(item.name, getattr(old, item.name), getattr(new, item.name), words)


def _changes(path: str, old: object, new: object, words: Words) -> Iterator[FieldChange]:
    """The changes from one value of a field to another."""
    if old == new:
        return
    if path == "facts" and old is None and new != EventFacts():
        old = EventFacts()
    match old, new:
        case str(), str() if path.partition(".")[0] not in _NO_TEXT:
            yield from (FieldChange(path, change) for change in text_changes(old, new, words))
        case tuple(), tuple():
            yield from _item_changes(path, cast("_Items", old), cast("_Items", new), words)
        case _ if is_dataclass(old) and type(old) is type(new):
            for item in fields(old):
                held, other = getattr(old, item.name), getattr(new, item.name)
                yield from _changes(f"{path}.{item.name}", held, other, words)
        case _:
            kind: Kind = "inserted" if old is None else "deleted" if new is None else "replaced"
            yield FieldChange(path, ValueChange(kind, old, new))


def _item_changes(path: str, olds: _Items, news: _Items, words: Words) -> Iterator[FieldChange]:
    found = align(olds, news, lambda i, j: _item_likeness(olds[i], news[j]))
    kept = list(found.kept)

    def place(number: int) -> int:
        """Before which old item a new one comes: the next that has stayed."""
        return next((match.old for match in kept if match.new > number), len(olds))

    pairs = {match.old: match.new for match in (*kept, *found.moved)}
    moved = {match.old for match in found.moved}
    for number, old in enumerate(olds):
        if number not in pairs:
            yield FieldChange(path, ValueChange("deleted", old, None, number))
            continue
        other = pairs[number]
        yield from _changes(f"{path}.{number}", old, news[other], words)
        if number in moved:
            yield FieldChange(path, ValueChange("moved", old, old, number, place(other), other))
    for number in sorted(set(range(len(news))) - set(pairs.values())):
        to = place(number)
        yield FieldChange(path, ValueChange("inserted", None, news[number], to, to, number))


def _item_likeness(old: object, new: object) -> float:
    if isinstance(old, Photo) and isinstance(new, Photo):
        same = old.content == new.content if old.content and new.content else old.file == new.file
        return float(same)
    return text_likeness(" ".join(_texts(old)), " ".join(_texts(new)))


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif is_dataclass(value):
        for item in fields(value):
            yield from _texts(getattr(value, item.name))


# --- taking


def _taken(value: Any, changes: Sequence[tuple[str, TextChange | ValueChange]]) -> Any:
    """The value with changes at paths inside it; an empty path is the value itself."""
    here = [change for path, change in changes if not path]
    deeper: dict[str, list[tuple[str, TextChange | ValueChange]]] = {}
    for path, change in changes:
        if path:
            first, _, rest = path.partition(".")
            deeper.setdefault(first, []).append((rest, change))
    if isinstance(value, tuple):
        items = cast("_Items", value)
        inside = [_taken(item, deeper.get(str(number), ())) for number, item in enumerate(items)]
        return _with_items(inside, [change for change in here if isinstance(change, ValueChange)])
    if deeper:
        held = EventFacts() if value is None else value
        return replace(held, **{name: _taken(getattr(held, name), those) for name, those in deeper.items()})
    texts = [change for change in here if isinstance(change, TextChange)]
    if texts:
        return take_text(cast("str", value), texts)
    return here[0].new if here and isinstance(here[0], ValueChange) else value


def _with_items(items: Sequence[Any], changes: Sequence[ValueChange]) -> tuple[Any, ...]:
    """The items with some of them gone, added and moved; each has its own changes already."""
    leaving = {change.at for change in changes if change.kind in {"deleted", "moved"}}
    coming = sorted(
        (change for change in changes if change.kind in {"inserted", "moved"}),
        key=lambda change: (change.to, change.order),
    )
    result: list[Any] = []
    for number in range(len(items) + 1):
        came = (change for change in coming if change.to == number)
        result += [items[change.at or 0] if change.kind == "moved" else change.new for change in came]
        if number < len(items) and number not in leaving:
            result.append(items[number])
    return tuple(result)
