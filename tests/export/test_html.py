"""The page is semantic, complete, says what the release says, and lets nothing hostile through."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

import pytest

from prd_desk.errors import UserError
from prd_desk.export import text_of, to_html
from prd_desk.export.html import html_folder, page
from prd_desk.export.joints import xml_text
from prd_desk.forms import fill, form_ids, load_form
from prd_desk.news.release import Release
from tests.export.comparing import Reader, bare

if TYPE_CHECKING:
    from pathlib import Path

    from prd_desk.forms import FilledForm


def test_text_is_the_text_of_the_release(filled: FilledForm) -> None:
    assert bare(Reader(page(filled)).text) == bare(text_of(filled))


@pytest.mark.parametrize("form_id", form_ids())
def test_every_form(form_id: str, complete: Release) -> None:
    filled = fill(load_form(form_id), complete)
    reader = Reader(page(filled))
    assert bare(reader.text) == bare(text_of(filled))
    assert len(reader.all("h1")) == 1


def test_structure(filled: FilledForm) -> None:
    reader = Reader(page(filled))
    assert reader.all("html") == [{"lang": "th"}]
    assert len(reader.all("h1")) == len(reader.all("article")) == len(reader.all("main")) == 1
    assert reader.all("time") == [{"datetime": "2024-06-05"}]
    first, second = reader.all("img")
    assert (first["width"], first["height"], first["alt"]) == ("1200", "800", "คนนั่งล้อมวง")
    assert second["alt"] == "ป้ายหน้างาน"
    assert len(reader.all("figcaption")) == 2
    linked = json.loads(reader.script)
    assert linked["@type"] == "NewsArticle"
    assert linked["headline"] == "เวทีแลกเปลี่ยนการเล่าข่าวชุมชน ประจำปี ๒๕๖๗"
    assert linked["datePublished"] == "2024-06-05T00:00:00+07:00"
    assert linked["publisher"]["name"] == "สำนักข่าวตัวอย่าง กรมสมมติ"


def test_no_break_spaces(filled: FilledForm) -> None:
    text = Reader(page(filled)).text
    assert "๐๙.๐๐\u00a0น." in text
    assert "พ.ศ.\u00a0๒๕๕๐" in text
    assert "พลโท\u00a0กล้า\u00a0หาญดี" in text


def test_nothing_is_fetched(filled: FilledForm) -> None:
    html = page(filled)
    addresses = re.findall(r'(?:src|href|action|poster|srcset)="([^"]*)"', html)
    assert len(addresses) == 2
    assert all(address.startswith("data:image/jpeg;base64,") for address in addresses)
    assert not re.search(r"url\(|@import", html)
    assert "default-src 'none'" in html


def test_hostile_fields_stay_text(filled: FilledForm, hostile: FilledForm) -> None:
    reader = Reader(page(hostile))
    assert {tag for tag, _ in reader.elements} <= {tag for tag, _ in Reader(page(filled)).elements}
    assert len(reader.all("script")) == len(reader.all("img")) == 1
    assert "onerror" not in {name for _, attributes in reader.elements for name in attributes}
    assert bare(reader.text) == bare(xml_text(text_of(hostile)))
    assert json.loads(reader.script)["headline"] == hostile.meta.title.translate(
        {0: None, 11: None, 0xD800: None, 0xFFFE: None}
    )


def test_an_empty_release_is_a_valid_page() -> None:
    reader = Reader(page(fill(load_form("activity_web"), Release())))
    assert reader.text.strip() == ""
    assert "datePublished" not in json.loads(reader.script)


def test_what_other_sites_show_needs_an_address(filled: FilledForm) -> None:
    assert "og:" not in page(filled)
    assert "image" not in json.loads(Reader(page(filled)).script)
    html = html_folder(filled, base_url="https://www.example.go.th/news/7/")["index.html"].decode()
    reader = Reader(html)
    properties = {item["property"]: item["content"] for item in reader.all("meta") if "property" in item}
    assert properties["og:title"] == filled.meta.title
    assert properties["og:url"] == "https://www.example.go.th/news/7/"
    images = json.loads(reader.script)["image"]
    assert len(images) == 2
    assert images[0].startswith("https://www.example.go.th/news/7/images/01-")
    assert properties["og:image"] == images[1]


@pytest.mark.parametrize(
    "address", ["javascript:alert(1)", "www.example.go.th", 'https://a" onload="x', "file:///etc"]
)
def test_a_base_address_must_be_one(filled: FilledForm, address: str) -> None:
    with pytest.raises(UserError, match="ไม่ใช่ที่อยู่เว็บ"):
        page(filled, base_url=address)


def test_no_silent_overwriting(filled: FilledForm, tmp_path: Path) -> None:
    to_html(filled, tmp_path / "a.html")
    with pytest.raises(UserError, match="มีไฟล์ชื่อนี้อยู่แล้ว"):
        to_html(filled, tmp_path / "a.html")
