"""Rows, questions and answers of `prd-desk learn`."""

from __future__ import annotations

import io
import sys
from typing import TYPE_CHECKING

import pytest

from prd_desk.cli.learn import _ask, print_candidates
from prd_desk.cli.terminal import THAI
from prd_desk.library import add_words, read_words
from prd_desk.proofing.learning import Candidate

if TYPE_CHECKING:
    from pathlib import Path

PERSON = Candidate(
    "สมใจ แก่นนาคำโต", "person", 12, 30, "ด้านนางสมใจ แก่นนาคำโต กล่าว…", ("สมใจ แก่นนาคำโต", "แก่นนาคำโต")
)
QUOTED = Candidate("ฟ้าวเติ้นฮับ", "quoted", 3, 4, "เปิด “ฟ้าวเติ้นฮับ” แล้ว", ("ฟ้าวเติ้นฮับ",))
WORD = Candidate(
    "เกษตรกอน", "word", 2, 2, "แอป\u200bเกษตรกอน\x1b[31m", ("เกษตรกอน",), instead="เกษตรกร"
)  # fmt: skip


def test_a_row_has_the_term_its_kind_the_counts_and_the_context(capsys: pytest.CaptureFixture[str]) -> None:
    print_candidates([PERSON, WORD])
    header, person, word = capsys.readouterr().out.splitlines()
    assert header.split() == ["คำ", "ชนิด", "เอกสาร", "ครั้ง", "ตัวอย่าง"]
    assert person.split(maxsplit=5) == [*["สมใจ", "แก่นนาคำโต", "ชื่อคน", "12", "30"], PERSON.context]
    assert word.startswith("เกษตรกอน (→ เกษตรกร?)")
    assert word.endswith("แอป<U+200B>เกษตรกอน<U+001B>[31m")  # nothing of a file speaks to the terminal


def test_nothing_proposed_is_nothing_printed(capsys: pytest.CaptureFixture[str]) -> None:
    print_candidates([])
    assert capsys.readouterr().out == ""


@pytest.fixture
def typed(monkeypatch: pytest.MonkeyPatch):
    """What somebody types at the questions."""

    def type_in(text: str) -> None:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(text.encode()), encoding="ascii"))

    return type_in


@pytest.mark.parametrize(
    ("answers", "kept"),
    [
        ("ย\nข\nจ\n", [*PERSON.words]),
        ("Y\nn\ny\n", [*PERSON.words, *WORD.words]),
        ("ยอมรับ\nข้าม\nยอมรับ\n", [*PERSON.words, *WORD.words]),
        ("n\r\ny\r\nq\r\n", [*QUOTED.words]),
        ("q\n", []),
        ("", []),
        ("ย\n", [*PERSON.words]),  # the end of the input is the end of the questions
        ("?\n\n1\nข\nย\n", [*QUOTED.words]),  # asked again until there is an answer
    ],
)
def test_answers_are_thai_or_english(typed, tmp_path: Path, answers: str, kept: list[str]) -> None:
    typed(answers)
    _ask([PERSON, QUOTED, WORD], tmp_path, THAI)
    assert read_words(tmp_path) == kept


def test_each_question_shows_what_there_is_to_know(
    typed, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    typed("ข\nย\n")
    _ask([PERSON, WORD], tmp_path, THAI)
    said = capsys.readouterr()
    assert said.out == ""
    for part in ("1/2", PERSON.term, "12 เอกสาร 30 ครั้ง", PERSON.context, "2/2", "→ เกษตรกร?"):
        assert part in said.err
    assert said.err.endswith(f"เพิ่ม 1 คำลงใน {tmp_path / 'words.txt'}\n")


def test_what_is_accepted_is_kept_before_the_next_question(
    typed, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    calls = 0

    def interrupted(home: Path, words: list[str]) -> int:
        nonlocal calls
        calls += 1
        if calls > 1:
            raise KeyboardInterrupt
        return add_words(home, words)

    typed("ย\nย\n")
    monkeypatch.setattr("prd_desk.cli.learn.add_words", interrupted)
    with pytest.raises(KeyboardInterrupt):
        _ask([PERSON, QUOTED], tmp_path, THAI)
    assert read_words(tmp_path) == [*PERSON.words]
