"""`prd-desk learn` from outside: an archive in, words for the office's list out."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from docx import Document

from prd_desk.resources import resource

if TYPE_CHECKING:
    from tests.acceptance.conftest import PrdDesk

NAME, COINED = "ฌานิศวร์ แก่นนาคำโต", "เกษตรกอน"
FIRST = f"วันนี้ทดสอบแอปพลิเคชัน{COINED} ให้แก่ผู้นำชุมชน\nโดยนาย{NAME} ร่วมงาน\n"
SECOND = f"อบรมการใช้งานแอปพลิเคชัน{COINED} ที่ศาลากลางจังหวัด\nติดต่อ นาย{NAME} โทร. 1111\n"
KEYS = {"term", "kind", "documents", "occurrences", "context", "words", "instead"}


@pytest.fixture
def archive(tmp_path: Path) -> list[str]:
    """An office's past news, in Word and as text."""
    (tmp_path / "เก่า.txt").write_text(FIRST, encoding="cp874")
    document = Document()
    for line in SECOND.splitlines():
        document.add_paragraph(line)
    document.save(str(tmp_path / "ใหม่.docx"))
    return ["เก่า.txt", "ใหม่.docx"]


@pytest.fixture
def words_file() -> Path:
    """The list that learning adds to."""
    return Path(os.environ["PRD_DESK_HOME"]) / "words.txt"


def test_away_from_a_terminal_it_lists_and_changes_nothing(
    prd_desk: PrdDesk, archive: list[str], words_file: Path
) -> None:
    done = prd_desk("learn", *archive)
    assert done.returncode == 0
    header, *rows = done.stdout.splitlines()
    assert header.startswith("คำ")
    assert [row.split("  ")[0] for row in rows] == [NAME, f"{COINED} (→ เกษตรกร?)"]
    assert "เสนอ 2 คำ" in done.stderr
    assert "--accept-all" in done.stderr
    assert not words_file.exists()


def test_as_json_for_other_programs(prd_desk: PrdDesk, archive: list[str], words_file: Path) -> None:
    done = prd_desk("learn", *archive, "--format", "json")
    assert done.returncode == 0
    person, word = json.loads(done.stdout)
    assert person.keys() == word.keys() == KEYS
    assert (person["term"], person["kind"], person["documents"], person["occurrences"]) == (
        NAME,
        "person",
        2,
        2,
    )
    assert COINED in word["context"]
    assert not words_file.exists()


def test_what_is_accepted_is_no_slip_any_more(
    prd_desk: PrdDesk, archive: list[str], words_file: Path
) -> None:
    assert prd_desk("check", *archive).returncode == 1
    words_file.write_text("# ของสำนัก\nคำเดิม\n", encoding="utf-8")

    done = prd_desk("learn", *archive, "--accept-all")

    assert done.returncode == 0
    assert str(words_file) in done.stderr
    lines = words_file.read_text(encoding="utf-8").splitlines()
    assert lines[:2] == ["# ของสำนัก", "คำเดิม"]
    assert set(lines[2:]) == {NAME, *NAME.split(), COINED}
    assert prd_desk("check", *archive).returncode == 0
    assert "เสนอ 0 คำ" in prd_desk("learn", *archive, "--accept-all").stderr
    assert words_file.read_text(encoding="utf-8").splitlines() == lines


def test_how_often_is_for_the_user_to_say(prd_desk: PrdDesk, archive: list[str]) -> None:
    assert prd_desk("learn", *archive, "--min", "3").stdout == ""
    assert NAME in prd_desk("learn", archive[0], "--min", "1").stdout


def test_news_of_our_own_is_read_too(prd_desk: PrdDesk) -> None:
    done = prd_desk("learn", resource("samples", "sample.prdnews"), "--min", "1", "--format", "json")
    assert done.returncode == 0
    assert "person" in {candidate["kind"] for candidate in json.loads(done.stdout)}


def test_one_bad_file_does_not_hide_the_others(prd_desk: PrdDesk, archive: list[str], tmp_path: Path) -> None:
    (tmp_path / "broken.docx").write_bytes(b"this is no zip")
    done = prd_desk("learn", "missing.txt", archive[0], "broken.docx", archive[1])
    assert done.returncode == 2
    assert NAME in done.stdout
    for part in ("missing.txt", "broken.docx", "อ่าน 2 ไฟล์"):
        assert part in done.stderr


@pytest.mark.parametrize("content", [b"\xff\xfe\x00", None], ids=["no text", "a folder"])
def test_a_word_list_that_cannot_be_read_is_told_before_the_work(
    prd_desk: PrdDesk, archive: list[str], words_file: Path, content: bytes | None
) -> None:
    if content is None:
        words_file.mkdir()
    else:
        words_file.write_bytes(content)
    done = prd_desk("learn", *archive, "--accept-all")
    assert (done.returncode, done.stdout) == (2, "")
    assert "words.txt" in done.stderr
    assert done.stderr.count("\n") == 1


@pytest.mark.parametrize("number", ["0", "-1", "สอง"])
def test_a_number_that_is_none_is_told(prd_desk: PrdDesk, number: str) -> None:
    done = prd_desk("learn", "a.txt", "--min", number)
    assert done.returncode == 2
    assert "คำสั่งยังไม่ถูกต้อง" in done.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="no pseudo-terminal there")
def test_at_a_terminal_it_asks_about_each(archive: list[str], tmp_path: Path, words_file: Path) -> None:
    ours, theirs = os.openpty()
    with subprocess.Popen(
        [sys.executable, "-m", "prd_desk.cli", "learn", *archive],
        cwd=tmp_path,
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
    ) as program:
        os.close(theirs)
        said = ""
        for question, answer in (("1/2", "ข\n"), ("2/2", "ย\n")):
            said += read_until(ours, "(y/n/q): ", after=question)
            os.write(ours, answer.encode())
        said += read_until(ours, "words.txt", after="เพิ่ม 1 คำ")
        assert program.wait(timeout=60) == 0
    os.close(ours)
    assert COINED in said
    assert "ตัวอย่าง" not in said  # no list besides the questions
    assert words_file.read_text(encoding="utf-8") == f"{COINED}\n"


def read_until(terminal: int, end: str, after: str) -> str:
    """What the program says up to `end` behind `after`; a program that ends before has hung up."""
    said = b""
    while end.encode() not in said.partition(after.encode())[2]:
        try:
            said += os.read(terminal, 4096)
        except OSError as hung_up:
            raise AssertionError(said.decode(errors="replace")) from hung_up
    return said.decode()
