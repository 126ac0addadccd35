"""A release as a plain record (what JSON can hold) and back: the form in which releases are kept.

The record carries `schema`. A field missing from it takes its default; an unknown field or a value
of another type is refused, so that nothing is lost in silence. Photo contents travel beside the record.
"""

from __future__ import annotations

import types
from dataclasses import MISSING, fields, is_dataclass, replace
from datetime import date, time
from typing import TYPE_CHECKING, Any, cast, get_args, get_origin, get_type_hints

from prd_desk.errors import UserError
from prd_desk.messages import message
from prd_desk.news.release import Release

if TYPE_CHECKING:
    from collections.abc import Mapping

SCHEMA = 1
"""Raised when an older program could no longer read the record rightly."""

RECORD_NAME = "release.json"
"""The record inside a `.prdnews` file, which is a zip archive."""

PHOTO_FOLDER = "photos/"
"""Where the photos lie inside a `.prdnews` file, each by its own name."""


def to_record(release: Release) -> dict[str, Any]:
    """The release as dicts, lists, strings and numbers; empty fields are left out, photo contents too."""
    return {"schema": SCHEMA, **_dataclass_to_record(release)}


def from_record(record: object, photos: Mapping[str, bytes] | None = None) -> Release:
    """The release that `record` describes, with the contents of its photos by file name.

    Raises UserError when the record is of a newer schema, is damaged, or names a photo that is not in
    `photos` (with `photos` None the contents stay empty: a list of releases needs no pictures).
    """
    if not isinstance(record, dict):
        raise _damaged("", f"record is {type(record).__name__}")
    plain = dict(cast("dict[str, object]", record))
    schema = plain.pop("schema", None)
    if type(schema) is not int or schema < 1:
        raise _damaged("schema", f"schema is {schema!r}")
    if schema > SCHEMA:
        raise UserError(
            message("news.newer_program"),
            message("news.update_program"),
            f"schema {schema}, this program reads {SCHEMA}",
        )
    release = cast("Release", _read(Release, plain, ""))
    return release if photos is None else _with_contents(release, photos)


def _with_contents(release: Release, contents: Mapping[str, bytes]) -> Release:
    for photo in release.photos:
        if photo.file not in contents:
            sentence = message("news.photo_missing", photo=photo.file)
            raise UserError(sentence, message("news.photo_anew"), "photo missing")
    photos = tuple(replace(photo, content=contents[photo.file]) for photo in release.photos)
    return replace(release, photos=photos)


def _damaged(where: str, detail: str) -> UserError:
    """where: the place as `.people.0.name`; empty for the whole file."""
    place = where.removeprefix(".") or message("news.whole_file")
    return UserError(message("news.damaged", where=place), message("news.use_backup"), detail)


def _dataclass_to_record(value: Any) -> dict[str, Any]:
    record: dict[str, Any] = {}
    for item in fields(value):
        held = getattr(value, item.name)
        if isinstance(held, bytes) or (item.default is not MISSING and held == item.default):
            continue
        record[item.name] = _write(held)
    return record


def _write(value: Any) -> Any:
    if isinstance(value, date | time):
        return value.isoformat()
    if isinstance(value, tuple):
        return [_write(item) for item in cast("tuple[Any, ...]", value)]
    return _dataclass_to_record(value) if is_dataclass(value) else value


def _read(kind: Any, raw: object, path: str) -> object:
    """`raw` as a value of the annotated type `kind`; `path` names the place in errors."""
    if get_origin(kind) is types.UnionType:
        if raw is None:
            return None
        (kind,) = (option for option in get_args(kind) if option is not types.NoneType)
    if get_origin(kind) is tuple:
        if not isinstance(raw, list):
            raise _damaged(path, f"{path}: expected a list, got {type(raw).__name__}")
        items = cast("list[object]", raw)
        return tuple(_read(get_args(kind)[0], item, f"{path}.{i}") for i, item in enumerate(items))
    if is_dataclass(kind):
        return _read_dataclass(cast("type[Any]", kind), raw, path)
    if kind in {date, time}:
        return _read_iso(kind, raw, path)
    if type(raw) is not kind:  # a bool is no int here
        raise _damaged(path, f"{path}: expected {kind.__name__}, got {type(raw).__name__}")
    return raw


def _read_iso(kind: Any, raw: object, path: str) -> object:
    try:
        return kind.fromisoformat(raw)
    except (TypeError, ValueError) as error:
        raise _damaged(path, f"{path}: {error}") from error


def _read_dataclass(kind: type[Any], raw: object, path: str) -> object:
    if not isinstance(raw, dict):
        raise _damaged(path, f"{path}: expected an object, got {type(raw).__name__}")
    record = cast("dict[str, object]", raw)
    # `Release.date` hides the type `date` from its own annotation, so the types are handed in.
    hints = get_type_hints(kind, localns={"date": date, "time": time})
    known = {item.name: item for item in fields(kind) if hints[item.name] is not bytes}
    unknown = record.keys() - known.keys()
    if unknown:
        raise _damaged(path, f"{path}: unknown fields {sorted(unknown)}")
    needed = {
        name for name, item in known.items() if item.default is MISSING and item.default_factory is MISSING
    }
    if needed - record.keys():
        raise _damaged(path, f"{path}: missing fields {sorted(needed - record.keys())}")
    return kind(**{name: _read(hints[name], value, f"{path}.{name}") for name, value in record.items()})
