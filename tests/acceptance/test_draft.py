"""`prd-desk draft` as it is typed."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from prd_desk.cli import main
from prd_desk.intake import read_prdnews
from prd_desk.news.record import to_record
from prd_desk.news.release import Release
from tests.news.event_samples import FULL

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def facts(tmp_path: Path) -> Path:
    file = tmp_path / "facts.json"
    file.write_text(json.dumps(to_record(Release(facts=FULL))["facts"], ensure_ascii=False), encoding="utf-8")
    return file


def test_the_draft_is_printed_and_what_the_form_lacks_is_told(
    facts: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["draft", str(facts), "--form", "thaigov_web"]) == 1
    out, err = capsys.readouterr()
    assert out.startswith("อธิบดีกรมประชาสัมพันธ์ เปิดการสัมมนาการสื่อสารในภาวะวิกฤต\n")
    assert "เมื่อวันพฤหัสบดีที่ 10 กันยายน 2563 เวลา 09.00 น." in out
    assert "(issuer)" in err


def test_the_draft_is_kept_as_a_release_and_drafted_again_for_another_form(
    facts: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    kept = tmp_path / "news.prdnews"
    assert main(["draft", str(facts), "--to", str(kept)]) == 1
    release = read_prdnews(kept)
    assert release.facts == FULL
    assert release.lead.startswith("เมื่อวันที่ ๑๐ กันยายน ๒๕๖๓")
    assert main(["draft", str(kept), "--form", "photo_news", "--to", str(tmp_path / "news.txt")]) == 1
    assert "รวมทั้งสิ้น ๑,๒๖๐ คน" in (tmp_path / "news.txt").read_text("utf-8")
    assert main(["draft", str(kept), "--to", str(tmp_path / "news.docx")]) == 1
    assert (tmp_path / "news.docx").read_bytes().startswith(b"PK")
    capsys.readouterr()
    assert main(["draft", str(facts), "--to", str(kept)]) == 2
    assert "มีไฟล์ชื่อนี้อยู่แล้ว" in capsys.readouterr().err
    assert main(["draft", str(facts), "--to", str(kept), "--force"]) == 1


@pytest.mark.parametrize(
    ("to", "told"),
    [
        ("", "เป็นโฟลเดอร์"),
        ("news.odt", "ไม่รู้จักชนิดไฟล์"),
        ("no/news.docx", "ไม่พบโฟลเดอร์"),
        ("news", "เป็นโฟลเดอร์"),
    ],
)
def test_where_it_cannot_be_written_nothing_is_composed(
    facts: Path, tmp_path: Path, to: str, told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["draft", str(facts), "--to", str(tmp_path / to)]) == 2
    assert told in capsys.readouterr().err


def test_its_own_source_is_never_written_over(
    facts: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    kept = tmp_path / "news.prdnews"
    main(["draft", str(facts), "--to", str(kept)])
    assert main(["draft", str(kept), "--to", str(kept), "--force"]) == 2
    assert "ไฟล์ต้นทาง" in capsys.readouterr().err


def test_facts_that_say_too_little_are_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "facts.json"
    file.write_text('{"participants_total": 0}', encoding="utf-8")
    assert main(["draft", str(file)]) == 2
    assert "ยังไม่พอ" in capsys.readouterr().err
