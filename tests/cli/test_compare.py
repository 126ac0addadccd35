"""`prd-desk compare`: rows to read, JSON to use, and a new release with what was taken."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING

import docx
import pytest

from prd_desk.cli import main
from prd_desk.export import to_prdnews, to_word
from prd_desk.forms import fill, load_form
from prd_desk.intake import read_prdnews
from prd_desk.news import Release

if TYPE_CHECKING:
    from pathlib import Path

RELEASE = Release(
    category="ภาพกิจกรรม",
    title="เวทีเล่าข่าวชุมชน ครั้งที่ 3",
    issuer="สำนักข่าวตัวอย่าง",
    body="ผู้ร่วมเวที 45 คน จากทุกตำบลร่วมกันเล่าเรื่องของชุมชน\nผู้จัดหวังว่าเรื่องของคนธรรมดาจะไม่หายไป",
    credits="ข่าว: ใบบัว",
)
EDITED = replace(RELEASE, body=RELEASE.body.replace("45", "60"), credits="ข่าว: กานดา")


@pytest.fixture
def files(tmp_path: Path) -> tuple[str, str]:
    """The release as it was issued, and the Word file as it came back with a comment."""
    release, word = tmp_path / "ข่าว.prdnews", tmp_path / "กลับ.docx"
    to_prdnews(RELEASE, release)
    to_word(fill(load_form("activity_web"), RELEASE), word)
    document = docx.Document(str(word))
    for paragraph in document.paragraphs:
        for run in paragraph.runs:
            run.text = run.text.replace("๔๕", "๖๐").replace("ใบบัว", "กานดา")
        if "ผู้จัด" in paragraph.text:
            document.add_comment(paragraph.runs, "ขอบทสรุป", "ผู้อำนวยการ", "ผอ")
    document.save(str(word))
    return str(release), str(word)


def test_rows_say_old_and_new_with_signs(files: tuple[str, str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["compare", *files]) == 1
    out, err = capsys.readouterr()
    assert "[-45-]{+60+}" in out
    assert "เครดิต" in out
    assert "[-ใบบัว-]{+กานดา+}" in out
    assert "ผู้อำนวยการ" in out
    assert "ขอบทสรุป" in out
    assert "\x1b" not in out
    assert "ต่างกัน 2 จุด" in err


def test_json_holds_changes_and_comments(files: tuple[str, str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["compare", *files, "--format", "json"]) == 1
    record = json.loads(capsys.readouterr().out)
    assert [
        (change["number"], change["field"], change["old"], change["new"]) for change in record["changes"]
    ] == [
        (1, "body", "45", "60"),
        (2, "credits", "ใบบัว", "กานดา"),
    ]
    assert record["comments"][0]["text"] == "ขอบทสรุป"
    assert record["likeness"] > 0.9


@pytest.mark.parametrize(
    ("take", "expected"), [("all", EDITED), ("2", replace(EDITED, body=RELEASE.body)), ("1,2", EDITED)]
)
def test_what_is_taken_is_written_as_a_new_release(
    files: tuple[str, str], tmp_path: Path, take: str, expected: Release
) -> None:
    target = tmp_path / "ใหม่.prdnews"
    assert main(["compare", *files, "--take", take, "--to", str(target)]) == 1
    assert read_prdnews(target) == expected


def test_an_unchanged_file_has_no_differences(tmp_path: Path, files: tuple[str, str]) -> None:
    word = tmp_path / "เดิม.docx"
    to_word(fill(load_form("activity_web"), RELEASE), word)
    assert main(["compare", files[0], str(word)]) == 0


@pytest.mark.parametrize(
    ("more", "told"),
    [
        (["--take", "9", "--to", "x.prdnews"], "ไม่มีจุดที่ 9"),
        (["--take", "1", "--to", "ข่าว.prdnews", "--force"], "ไฟล์ต้นทางเอง"),
        (["--form", "ไม่มี"], "ไม่มีแบบข่าว"),
    ],
)
def test_what_cannot_be_done_is_told(
    files: tuple[str, str], tmp_path: Path, monkeypatch, capsys, more: list[str], told: str
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["compare", *files, *more]) == 2
    assert told in capsys.readouterr().err


@pytest.mark.parametrize("more", [["--take", "all"], ["--to", "x.prdnews"], ["--take", "0", "--to", "x"]])
def test_a_wrong_command_is_told(files: tuple[str, str], capsys, more: list[str]) -> None:
    with pytest.raises(SystemExit) as left:
        main(["compare", *files, *more])
    assert left.value.code == 2
    assert "คำสั่งยังไม่ถูกต้อง" in capsys.readouterr().err
