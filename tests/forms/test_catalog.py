"""The shipped forms are valid, and a form that is not is refused with the place of the mistake."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
import yaml

from prd_desk.errors import UserError
from prd_desk.forms import Limit, form_ids, forms, load_form
from prd_desk.forms.catalog import parse_form
from prd_desk.resources import resource

if TYPE_CHECKING:
    from pathlib import Path

GOOD = {
    "schema": 1,
    "id": "note",
    "name": {"th": "บันทึก", "en": "Note"},
    "profile": {
        "digits": "as_written",
        "date_style": "full",
        "date_digits": "thai",
        "time_mark": ".",
        "yamok": "spaced",
    },
    "fields": [{"field": "title", "th": "เรื่อง", "en": "Subject", "required": True}],
    "layout": [{"block": "heading", "field": "title", "text": "เรื่อง {}", "align": "center"}],
}


def written(**changes: object) -> bytes:
    return yaml.safe_dump(GOOD | changes, allow_unicode=True).encode()


def test_every_shipped_form_loads() -> None:
    assert "activity_web" in form_ids()
    assert [form.id for form in forms()] == list(form_ids())


def test_activity_web() -> None:
    form = load_form("activity_web")
    assert form.fields[0].th == "หมวด"
    assert form.profile.digits == "thai"
    assert form.profile.date_digits == "arabic"
    required = {asked.field for asked in form.fields if asked.required}
    assert required == {"category", "title", "date", "issuer", "kicker", "body", "credits"}


@pytest.mark.parametrize("form_id", form_ids())
def test_what_a_form_requires_it_prints(form_id: str) -> None:
    form = load_form(form_id)
    printed = {entry.field for entry in form.layout}
    if "facts.when" in printed:
        printed |= {"facts.start_date", "facts.start_time"}
    if "photos" in printed:
        printed |= {"photos.caption", "photos.alt"}
    assert {asked.field for asked in form.fields if asked.required} <= printed


def test_the_six_forms() -> None:
    assert form_ids() == (
        "activity_web", "media_advisory", "official_news", "photo_news", "press_release", "thaigov_web",
    )  # fmt: skip


def test_a_good_form() -> None:
    form = parse_form(written(), "note.yaml")
    assert (form.id, form.profile.digits, form.layout[0].text) == ("note", None, "เรื่อง {}")


@pytest.mark.parametrize(
    ("change", "place"),
    [
        ({"schema": 2}, "schema"),
        ({"colour": "red"}, "colour"),
        ({"id": 5}, "id"),
        ({"name": {"th": "ก"}}, "form.name: en"),
        ({"name": None}, "form.name"),
        ({"profile": GOOD["profile"] | {"digits": "roman"}}, "form.profile: digits"),
        ({"profile": GOOD["profile"] | {"ink": "blue"}}, "ink"),
        ({"fields": []}, "fields"),
        ({"fields": [{"field": "headline", "th": "ก", "en": "a", "required": True}]}, "form.fields.0: field"),
        ({"fields": [dict(GOOD["fields"][0]), dict(GOOD["fields"][0])]}, "twice"),
        ({"fields": [{"field": "title", "th": "ก", "en": "a", "required": "yes"}]}, "required"),
        ({"layout": [{"block": "table", "field": "title"}]}, "form.layout.0: block"),
        ({"layout": [{"block": "meta", "field": "title", "text": "ก"}]}, "text"),
        ({"layout": [{"block": "meta", "text": "{}"}]}, "text"),
        ({"layout": [{"block": "meta", "field": "photos"}]}, "cannot print"),
        ({"layout": [{"block": "photo", "field": "title"}]}, "cannot print"),
        ({"layout": [{"block": "heading", "field": "title", "level": 3}]}, "level"),
        ({"layout": ["title"]}, "form.layout.0"),
    ],
)
def test_a_mistake_is_named(change: dict[str, object], place: str) -> None:
    with pytest.raises(UserError) as caught:
        parse_form(written(**change), "note.yaml")
    assert place in caught.value.sentence
    assert "note.yaml" in caught.value.sentence


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"[1, 2",
        b"\xff\xfe\x00",
        b"a: &a [1]\nb: *a",
        b"!!python/object:os.system x",
        b"[" * 20_000,
        b"- " * 40_000,
        b"? " * 40_000,
    ],
)
def test_what_is_no_plain_yaml_is_refused(data: bytes) -> None:
    with pytest.raises(UserError, match=r"note\.yaml"):
        parse_form(data, "note.yaml")


def test_a_name_that_stands_for_another_is_refused_for_itself() -> None:
    """The twin reads the same and is taken; names that stand for names would fill the memory."""
    plain = resource("forms", "activity_web.yaml").read_bytes()
    assert parse_form(plain, "note.yaml").id == "activity_web"
    shared = plain.replace(b"th: \xe0", b"th: &a \xe0", 1).replace(b"en: Category", b"en: *a", 1)
    assert yaml.safe_load(shared)["fields"][0]["en"] == yaml.safe_load(plain)["name"]["th"]
    with pytest.raises(UserError) as caught:
        parse_form(shared, "note.yaml")
    assert "YAML aliases" in caught.value.sentence + str(caught.value.detail)


@pytest.mark.parametrize("form_id", ["nothing", "../forms/activity_web", ""])
def test_an_unknown_form_lists_those_there_are(form_id: str) -> None:
    with pytest.raises(UserError) as caught:
        load_form(form_id)
    assert "activity_web" in caught.value.remedy


def test_a_form_under_another_name(tmp_path: Path) -> None:
    (tmp_path / "other.yaml").write_bytes(resource("forms", "activity_web.yaml").read_bytes())
    with pytest.raises(UserError, match=r"other\.yaml"):
        load_form("other", tmp_path)


def test_a_field_may_have_a_limit() -> None:
    title = next(item for item in load_form("photo_news").fields if item.field == "title")
    assert title.limit == Limit(12, "words")
    assert all(item.limit is None for item in load_form("official_news").fields)


@pytest.mark.parametrize(
    "limit", ["{most: 0, unit: words}", "{most: 3, unit: pages}", "{most: ten, unit: words}", "12"]
)
def test_a_limit_that_means_nothing_is_refused(limit: str) -> None:
    text = resource("forms", "photo_news.yaml").read_text(encoding="utf-8")
    data = text.replace("{most: 12, unit: words}", limit).encode()
    with pytest.raises(UserError, match="limit"):
        parse_form(data, "photo_news.yaml")
