"""The standard forms, read from `resources/forms/*.yaml` and checked on loading."""

from __future__ import annotations

from dataclasses import fields
from typing import TYPE_CHECKING, Any, cast, get_args

from prd_desk.errors import UserError
from prd_desk.forms.form import (
    Align,
    BlockKind,
    DraftManner,
    Form,
    FormField,
    LayoutEntry,
    Profile,
    Role,
    TimeMark,
    Yamok,
)
from prd_desk.news.dates import DateStyle
from prd_desk.news.digits import Digits
from prd_desk.news.release import EventFacts, Release
from prd_desk.resources import resource

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

SCHEMA = 1
LARGEST_FORM = 100_000

_RELEASE_FIELDS = {item.name for item in fields(Release)} - {"form", "facts", "notes"}
_FACT_FIELDS = {f"facts.{item.name}" for item in fields(EventFacts)} - {"facts.kind"}
PRINTABLE = _RELEASE_FIELDS | _FACT_FIELDS | {"facts.when"}
"""What a form may print; `facts.when` is the date and time of the event together."""

ASKABLE = PRINTABLE | {"photos.caption", "photos.alt", "photos.credit"}
"""What a form may ask for; the last three are asked of each photo."""

_SEQUENCES = {"quotes": "quote", "photos": "photo"}
"""Fields that only one kind of block can print."""


def form_ids(folder: Path | None = None) -> tuple[str, ...]:
    """Ids of the forms in `folder` (by default the shipped ones), sorted."""
    return tuple(sorted(path.stem for path in (folder or resource("forms")).glob("*.yaml")))


def load_form(form_id: str, folder: Path | None = None) -> Form:
    """The form of that id; UserError when there is none or its data is not a valid form."""
    path = (folder or resource("forms")) / f"{form_id}.yaml"
    if form_id not in form_ids(folder):
        sentence = f"ไม่มีแบบข่าวชื่อ {form_id}"
        raise UserError(sentence, f"แบบที่มี: {', '.join(form_ids(folder))}", str(path))
    form = parse_form(path.read_bytes(), path.name)
    if form.id != form_id:
        raise _invalid(path.name, f"id {form.id!r} differs from the file name")
    return form


def forms(folder: Path | None = None) -> tuple[Form, ...]:
    """Every form, in the order of the ids."""
    return tuple(load_form(form_id, folder) for form_id in form_ids(folder))


def parse_form(data: bytes, name: str) -> Form:
    """The form that YAML `data` describes; UserError naming the file `name` and the place that is wrong."""
    raw = _Section(_load_yaml(data, name), name, "form")
    if raw.take("schema", int) != SCHEMA:
        raise _invalid(name, f"schema must be {SCHEMA}")
    names = raw.section("name")
    form = Form(
        id=raw.take("id", str),
        th=names.take("th", str),
        en=names.take("en", str),
        profile=_profile(raw.section("profile")),
        fields=tuple(_form_field(item) for item in raw.sections("fields")),
        layout=tuple(_layout_entry(item) for item in raw.sections("layout")),
        draft=raw.choice("draft", get_args(DraftManner), default="news"),
        rules_off=raw.names("rules_off"),
    )
    names.finish()
    raw.finish()
    asked = [item.field for item in form.fields]
    if len(set(asked)) != len(asked):
        raise _invalid(name, "fields: the same field twice")
    return form


def _load_yaml(data: bytes, name: str) -> object:
    import yaml

    if len(data) > LARGEST_FORM:
        raise _invalid(name, f"more than {LARGEST_FORM} bytes")
    depth = 0
    try:
        tokens = cast("Iterator[object]", yaml.scan(data, Loader=yaml.SafeLoader))  # pyright: ignore[reportUnknownMemberType]
        for token in tokens:
            depth += isinstance(token, yaml.FlowSequenceStartToken | yaml.FlowMappingStartToken)
            if depth > 500 or isinstance(token, yaml.AliasToken):
                # Aliases grow without bound, and brackets in brackets take the reader quadratic time.
                raise _invalid(name, "YAML aliases, or too many brackets")
        return yaml.safe_load(data)
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        raise _invalid(name, str(error)) from error


def _profile(raw: _Section) -> Profile:
    digits = raw.choice("digits", (*get_args(Digits), "as_written"))
    profile = Profile(
        digits=None if digits == "as_written" else digits,
        date_style=raw.choice("date_style", get_args(DateStyle)),
        date_digits=raw.choice("date_digits", get_args(Digits)),
        time_mark=raw.choice("time_mark", get_args(TimeMark)),
        yamok=raw.choice("yamok", get_args(Yamok)),
    )
    raw.finish()
    return profile


def _form_field(raw: _Section) -> FormField:
    field = FormField(
        field=raw.choice("field", tuple(sorted(ASKABLE))),
        th=raw.take("th", str),
        en=raw.take("en", str),
        required=raw.take("required", bool),
    )
    raw.finish()
    return field


def _layout_entry(raw: _Section) -> LayoutEntry:
    entry = LayoutEntry(
        block=raw.choice("block", get_args(BlockKind)),
        field=raw.choice("field", ("", *sorted(PRINTABLE)), default=""),
        text=raw.take("text", str, default="{}"),
        level=raw.take("level", int, default=1),
        role=raw.choice("role", get_args(Role), default="body"),
        align=raw.choice("align", get_args(Align), default="left"),
        join=raw.take("join", str, default=" ") if raw.has("join") else "",
    )
    raw.finish()
    if entry.text.count("{}") != bool(entry.field):
        raise raw.wrong("text must hold one {} where there is a field, and none where there is not")
    if entry.level not in {1, 2}:
        raise raw.wrong("level must be 1 or 2")
    if _SEQUENCES.get(entry.field, entry.block) != entry.block or (
        entry.block in _SEQUENCES.values() and entry.field not in _SEQUENCES
    ):
        raise raw.wrong(f"a {entry.block} cannot print {entry.field or 'fixed text'}")
    return entry


class _Section:
    """A mapping of the form's data that is taken apart key by key; what is left over is a mistake."""

    __slots__ = ("_file", "_left", "_place")

    def __init__(self, raw: object, file: str, place: str) -> None:
        self._file, self._place = file, place
        if not isinstance(raw, dict) or not all(
            isinstance(key, str) for key in cast("dict[object, object]", raw)
        ):
            raise self.wrong("must be a mapping")
        self._left = dict(cast("dict[str, object]", raw))

    def take(self, key: str, kind: type[Any], default: Any = None) -> Any:
        value = self._left.pop(key, default)
        if type(value) is not kind or value == "":
            raise self.wrong(f"{key} must be a non-empty {kind.__name__}, not {value!r}")
        return value

    def has(self, key: str) -> bool:
        return key in self._left

    def choice(self, key: str, allowed: tuple[Any, ...], default: str | None = None) -> Any:
        value = self._left.pop(key, default)
        if value not in allowed:
            raise self.wrong(f"{key} must be one of {', '.join(allowed)}, not {value!r}")
        return value

    def section(self, key: str) -> _Section:
        return _Section(self._left.pop(key, None), self._file, f"{self._place}.{key}")

    def sections(self, key: str) -> list[_Section]:
        items = self._left.pop(key, None)
        if not isinstance(items, list) or not items:
            raise self.wrong(f"{key} must be a list")
        listed = cast("list[object]", items)
        return [_Section(item, self._file, f"{self._place}.{key}.{i}") for i, item in enumerate(listed)]

    def names(self, key: str) -> tuple[str, ...]:
        """A list of names that may be left out."""
        items = self._left.pop(key, [])
        if not isinstance(items, list) or not all(
            isinstance(i, str) and i for i in cast("list[object]", items)
        ):
            raise self.wrong(f"{key} must be a list of names")
        return tuple(cast("list[str]", items))

    def finish(self) -> None:
        if self._left:
            raise self.wrong(f"unknown keys {', '.join(sorted(self._left))}")

    def wrong(self, what: str) -> UserError:
        return _invalid(self._file, f"{self._place}: {what}")


def _invalid(name: str, detail: str) -> UserError:
    return UserError(f"แบบข่าวในไฟล์ {name} ใช้ไม่ได้: {detail}", "แก้ไฟล์ตามที่ระบุ หรือติดตั้งโปรแกรมใหม่", detail)
