"""The names by which a template may call a field."""

from __future__ import annotations

import json

import pytest

from prd_desk.forms.catalog import ASKABLE
from prd_desk.forms.field_names import FieldPlace, field_called, names_like, names_of
from prd_desk.resources import resource

TABLE: dict[str, list[str]] = json.loads(resource("forms", "template_fields.json").read_text("utf-8"))[
    "fields"
]


def test_every_name_means_one_field_that_can_be_asked_for() -> None:
    names = [name for field in TABLE for name in names_of(field)]
    assert len({name.lower() for name in names}) == len(names)
    assert TABLE.keys() <= ASKABLE
    for field in TABLE:
        assert {field_called(name) for name in names_of(field)} == {FieldPlace(field)}


@pytest.mark.parametrize(
    ("name", "place"),
    [
        ("หน่วยงาน", FieldPlace("issuer")),
        (" หน่วย งาน ", FieldPlace("issuer")),
        ("ISSUE_NO", FieldPlace("issue_no")),
        ("ภาพ๒", FieldPlace("photos", 2)),
        ("ภาพที่ 2", FieldPlace("photos", 2)),
        ("photo 12", FieldPlace("photos", 12)),
        ("คำบรรยายภาพ๑", FieldPlace("photos.caption", 1)),
        ("ภาพ๐", None),
        ("หน่วยงาน๒", None),
        ("๒", None),
        ("อะไร", None),
        ("__class__", None),
    ],
)
def test_called(name: str, place: FieldPlace | None) -> None:
    assert field_called(name) == place


def test_like() -> None:
    assert names_like("หน่วนงาน")[0] == "หน่วยงาน"
    assert names_like("zzzz") == ()
