"""The names, Thai and Latin, by which an office's own Word template may call the fields of a release."""

from __future__ import annotations

import difflib
import json
import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from prd_desk.messages import Bilingual, series
from prd_desk.news.digits import to_arabic
from prd_desk.resources import resource

if TYPE_CHECKING:
    from prd_desk.forms.form import Form
    from prd_desk.messages import Worded


class FieldPlace(NamedTuple):
    """A field of the release, as forms name it; `number` counts photos from 1, None means all of them."""

    field: str
    number: int | None = None


_NUMBERED = ("photos", "photos.caption", "photos.credit")
_TRAILING_NUMBER = re.compile(r"(.*?)(?:ที่|no)?([0-9]{1,3})")


def field_called(name: str) -> FieldPlace | None:
    """The field that a template calls `name` (`หน่วยงาน`, `issuer`, `ภาพ๑`, `photo 2`); None when unknown."""
    plain = _plain(name)
    if plain in _names():
        return FieldPlace(_names()[plain])
    numbered = _TRAILING_NUMBER.fullmatch(plain)
    if numbered and _names().get(numbered[1]) in _NUMBERED and int(numbered[2]) > 0:
        return FieldPlace(_names()[numbered[1]], int(numbered[2]))
    return None


def names_like(name: str) -> tuple[str, ...]:
    """Up to three known names that look like an unknown one, best first."""
    return tuple(difflib.get_close_matches(_plain(name), _names(), n=3, cutoff=0.5))


def names_of(field: str) -> tuple[str, ...]:
    """Every name of a field, the Thai ones first; the first is the one to recommend."""
    return (*_table().get(field, ()), field)


def field_title(form: Form, field: str) -> Worded:
    """What a reader calls a place in a release, in its form: `photos.1.caption` is คำบรรยายภาพ 2."""
    parts = field.split(".")
    numbers = [int(part) + 1 for part in parts if part.isdecimal()]
    names = [part for part in parts if not part.isdecimal()]
    titles = {asked.field: asked.title for asked in form.fields}
    known = [".".join(names[:length]) for length in range(len(names), 0, -1)]
    title = next(
        (titles.get(name) or _unasked(name) for name in known if name in titles or name in _table()), field
    )
    return series([title, *map(str, numbers[:1])], " ")


def _unasked(field: str) -> Bilingual:
    """The title of a field that the form does not ask for."""
    return Bilingual(names_of(field)[0], field.replace(".", " ").replace("_", " "))


def _plain(name: str) -> str:
    return to_arabic("".join(name.split()).replace("_", "").lower())


@cache
def _table() -> dict[str, list[str]]:
    return json.loads(resource("forms", "template_fields.json").read_text("utf-8"))["fields"]


@cache
def _names() -> dict[str, str]:
    return {_plain(name): field for field in _table() for name in names_of(field)}
