"""Facts out of JSON and `.prdnews`, and what is refused."""

from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING

import pytest

from prd_desk.errors import UserError
from prd_desk.export import to_prdnews
from prd_desk.intake import read_facts
from prd_desk.news import EventFacts, Person, Release, Statement
from prd_desk.news.record import to_record
from tests.news.event_samples import FULL

if TYPE_CHECKING:
    from pathlib import Path


def written(path: Path, content: object) -> Path:
    text = content if isinstance(content, str) else json.dumps(content, ensure_ascii=False)
    path.write_text(text, encoding="utf-8")
    return path


def test_facts_alone_and_facts_in_a_release(tmp_path: Path) -> None:
    facts = {
        "kind": "meeting",
        "event": "ประชุม",
        "start_date": "2026-11-20",
        "presider": {"name": "สมชาย ใจดี"},
        "statements": [{"text": "ขอบคุณ", "verbatim": True}],
    }
    wanted = EventFacts(
        kind="meeting",
        event="ประชุม",
        start_date=date(2026, 11, 20),
        presider=Person("สมชาย ใจดี"),
        statements=(Statement("ขอบคุณ", verbatim=True),),
    )
    assert read_facts(written(tmp_path / "a.json", facts)) == Release(facts=wanted)
    whole = {"form": "photo_news", "issuer": "กรมข่าว", "facts": facts}
    assert read_facts(written(tmp_path / "b.json", whole)) == Release(
        form="photo_news", issuer="กรมข่าว", facts=wanted
    )


def test_every_fact_comes_back_from_both_kinds_of_file(tmp_path: Path) -> None:
    release = Release(title="ข่าว", facts=FULL)
    to_prdnews(release, tmp_path / "a.prdnews")
    assert read_facts(tmp_path / "a.prdnews") == release
    assert read_facts(written(tmp_path / "a.json", to_record(release))) == release


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("a.json", "{", "ไม่ใช่ JSON"),
        ("a.json", "[" * 100_000, "ไม่ใช่ JSON"),
        ("a.json", [], "ไม่ใช่รายการข้อเท็จจริง"),
        ("a.json", {"evnt": "x"}, "evnt"),
        ("a.json", {"start_date": "เมื่อวาน"}, "start_date"),
        ("a.json", {"facts": {"event": "x"}, "photos": [{"file": "a.jpg"}]}, "a.jpg"),
        ("a.json", {"facts": None}, "ไม่มีข้อเท็จจริง"),
        ("a.csv", "x", "ข้อเท็จจริงจาก"),
    ],
)
def test_what_is_no_facts_is_refused_in_a_sentence(
    tmp_path: Path, name: str, content: object, told: str
) -> None:
    with pytest.raises(UserError) as refused:
        read_facts(written(tmp_path / name, content))
    assert told in refused.value.sentence
    assert refused.value.remedy


def test_a_prdnews_without_facts_is_refused(tmp_path: Path) -> None:
    to_prdnews(Release(title="ข่าว"), tmp_path / "a.prdnews")
    with pytest.raises(UserError, match="ไม่มีข้อเท็จจริง"):
        read_facts(tmp_path / "a.prdnews")
