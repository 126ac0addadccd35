"""The standard forms, read from `resources/forms/*.yaml`, and an office's own; checked on loading."""

from __future__ import annotations

import re
from dataclasses import fields
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast, get_args

from prd_desk.errors import UserError
from prd_desk.forms.form import (
    EMBLEM_HEIGHTS,
    LOGO_HEIGHT,
    Align,
    BlockKind,
    DraftManner,
    Form,
    FormField,
    LayoutEntry,
    Limit,
    Profile,
    Role,
    TimeMark,
    Unit,
    Yamok,
)
from prd_desk.messages import message
from prd_desk.news.dates import DateStyle
from prd_desk.news.digits import Digits
from prd_desk.news.release import EventFacts, Release
from prd_desk.resources import resource

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    ReadBase = Callable[[Path], bytes]

SCHEMA = 1
LARGEST_FORM = 100_000
DEEPEST = 50
"""Blocks in blocks; a form has four."""
TALLEST_LOGO = 6
"""Centimetres."""

_BASE_NAME = re.compile(r"[^\\/:*?\"<>|\0]+\.docx")

_RELEASE_FIELDS = {item.name for item in fields(Release)} - {"form", "facts", "notes"}
_FACT_FIELDS = {f"facts.{item.name}" for item in fields(EventFacts)} - {"facts.kind"}
PRINTABLE = _RELEASE_FIELDS | _FACT_FIELDS | {"facts.when"}
"""What a form may print; `facts.when` is the date and time of the event together."""

ASKABLE = PRINTABLE | {"photos.caption", "photos.alt", "photos.credit"}
"""What a form may ask for; the last three are asked of each photo."""

_SEQUENCES = {"quotes": "quote", "photos": "photo"}
"""Fields that only one kind of block can print."""


def form_ids(*folders: Path) -> tuple[str, ...]:
    """Ids of the shipped forms and of those in the office's own folders, sorted."""
    return tuple(sorted(_paths(folders)))


def load_form(form_id: str, *folders: Path, read_base: ReadBase = Path.read_bytes) -> Form:
    """The form of that id; UserError when there is none or its data is not a valid form.

    folders: the office's own; what lies in a later one stands for a form of the same id before it.
    read_base: reads the Word file that a form of theirs names, which comes from outside.
    """
    paths = _paths(folders)
    if form_id not in paths:
        sentence = message("forms.no_form", form=form_id)
        raise UserError(
            sentence, message("forms.there_are", forms=", ".join(sorted(paths))), f"{form_id}.yaml"
        )
    path = paths[form_id]
    form = parse_form(_content(path), path.name, lambda name: read_base(path.with_name(name)))
    if form.id != form_id:
        raise _invalid(path.name, f"id {form.id!r} differs from the file name")
    return form


def forms(*folders: Path, read_base: ReadBase = Path.read_bytes) -> tuple[Form, ...]:
    """Every form, in the order of the ids."""
    return tuple(load_form(form_id, *folders, read_base=read_base) for form_id in form_ids(*folders))


def _paths(folders: Iterable[Path]) -> dict[str, Path]:
    try:
        return {path.stem: path for folder in (resource("forms"), *folders) for path in folder.glob("*.yaml")}
    except OSError as error:
        raise _unreadable(message("forms.office_forms"), error) from error


def _content(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(LARGEST_FORM + 1)
    except OSError as error:
        raise _unreadable(message("forms.form_file", name=path.name), error) from error


def parse_form(data: bytes, name: str, read_base: Callable[[str], bytes] | None = None) -> Form:
    """The form that YAML `data` describes; UserError naming the file `name` and the place that is wrong.

    read_base: the content of a Word file beside the form, by its name.
    """
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
        emblem=raw.height("emblem", EMBLEM_HEIGHTS[0], EMBLEM_HEIGHTS),
        logo=raw.height("logo", LOGO_HEIGHT),
        base=_base(raw, read_base),
    )
    names.finish()
    raw.finish()
    asked = [item.field for item in form.fields]
    if len(set(asked)) != len(asked):
        raise _invalid(name, "fields: the same field twice")
    return form


def _base(raw: _Section, read_base: Callable[[str], bytes] | None) -> bytes:
    if not raw.has("base"):
        return b""
    base = raw.take("base", str)
    if read_base is None or not _BASE_NAME.fullmatch(base):
        raise raw.wrong(f"base must be the name of a .docx file beside the form, not {base!r}")
    return read_base(base)


def _load_yaml(data: bytes, name: str) -> object:
    import yaml

    if len(data) > LARGEST_FORM:
        raise _invalid(name, f"more than {LARGEST_FORM} bytes")
    # The reader in C where there is one: all forms are read before the window shows, 80 ms in Python.
    reader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    brackets = depth = 0
    try:
        for token in cast("Iterator[object]", yaml.scan(data, Loader=reader)):  # pyright: ignore[reportUnknownMemberType]
            brackets += isinstance(token, yaml.FlowSequenceStartToken | yaml.FlowMappingStartToken)
            depth += isinstance(token, yaml.BlockSequenceStartToken | yaml.BlockMappingStartToken)
            depth -= isinstance(token, yaml.BlockEndToken)
            if brackets > 500 or depth > DEEPEST or isinstance(token, yaml.AliasToken):
                # Aliases grow without bound, brackets in brackets take the reader quadratic time, and blocks
                # in blocks the reader in C the stack, which ends the process.
                raise _invalid(name, "YAML aliases, too many brackets, or too deep")
        return yaml.load(data, Loader=reader)  # noqa: S506 -- both are safe loaders
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
        limit=_limit(raw.section("limit")) if raw.has("limit") else None,
    )
    raw.finish()
    return field


def _limit(raw: _Section) -> Limit:
    limit = Limit(most=raw.take("most", int), unit=raw.choice("unit", get_args(Unit)))
    if limit.most < 1:
        raise raw.wrong("most must be at least 1")
    raw.finish()
    return limit


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

    def height(self, key: str, usual: float, allowed: tuple[float, ...] = ()) -> float | None:
        """Centimetres, or on or off; off when it is not said."""
        value = self._left.pop(key, False)
        if isinstance(value, bool):
            return usual if value else None
        right = value in allowed if allowed else isinstance(value, int | float) and 0 < value <= TALLEST_LOGO
        if not right:
            wanted = ", ".join(map(str, allowed)) or f"a number up to {TALLEST_LOGO}"
            raise self.wrong(f"{key} must be on, off or {wanted}, not {value!r}")
        return float(cast("float", value))

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


def _unreadable(what: str, error: OSError) -> UserError:
    return UserError(
        message("forms.unreadable", what=what),
        message("forms.check_rights"),
        f"{type(error).__name__}: {error}",
    )


def _invalid(name: str, detail: str) -> UserError:
    return UserError(
        message("forms.invalid", name=name, detail=detail), message("forms.mend_or_reinstall"), detail
    )
