"""Rows and records of findings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from prd_desk.cli.check import Report, print_rows, record
from prd_desk.proofing import Finding, Span

if TYPE_CHECKING:
    import pytest

BODY = "บรรทัดแรก\nพ.ศ ๒๕๖๙ ที่นี่"
FINDING = Finding(
    field="body",
    span=Span(10, 14),
    rule="abbrev.points",
    severity="error",
    message="คำย่อขาดจุด",
    why="เพราะเป็นคำย่อ",
    suggestions=("พ.ศ. ", "พุทธศักราช "),
)
NAMELESS = Finding(field="text", span=Span(0, 4), rule="style.long", severity="hint", message="ยาว")


def test_a_row_names_field_line_and_column(capsys: pytest.CaptureFixture[str]) -> None:
    print_rows(Report("a.prdnews", {"title": "ข่าว", "body": BODY}, [FINDING]), header=False)
    (row,) = capsys.readouterr().out.splitlines()
    where, severity, *rest = row.split()
    assert (where, severity) == ("a.prdnews:body:2:1", "ผิด")
    assert " ".join(rest) == "พ.ศ␣ → พ.ศ.␣ คำย่อขาดจุด [abbrev.points]"


def test_plain_text_has_no_field_and_no_suggestion_no_arrow(capsys: pytest.CaptureFixture[str]) -> None:
    print_rows(Report("a.txt", {"text": "ยาวมากจริง"}, [NAMELESS]), header=True)
    header, row = capsys.readouterr().out.splitlines()
    assert row.split() == ["a.txt:1:1", "ข้อสังเกต", "ยาวม", "ยาว", "[style.long]"]
    assert header.split()[0] == "ที่"


def test_columns_stand_under_each_other_although_thai_marks_have_no_width(
    capsys: pytest.CaptureFixture[str],
) -> None:
    print_rows(Report("a.txt", {"text": "ยาวมากจริง"}, [NAMELESS]), header=True)
    header, row = capsys.readouterr().out.splitlines()
    marks = "ัิีึืฺุู็่้๊๋์ํ๎"
    assert columns(header, marks)[1] == columns(row, marks)[1]


def columns(row: str, marks: str) -> list[int]:
    """Where each column begins, in widths of a letter."""
    bare = "".join(c for c in row if c not in marks)
    return [0, *(i for i in range(2, len(bare)) if bare[i] != " " and bare[i - 2 : i] == "  ")]


def test_a_record_has_the_keys_of_the_contract() -> None:
    assert record(Report("a.prdnews", {"body": BODY}, [FINDING])) == {
        "path": "a.prdnews",
        "findings": [
            {
                "field": "body",
                "start": 10,
                "end": 14,
                "text": "พ.ศ ",
                "rule": "abbrev.points",
                "severity": "error",
                "message": "คำย่อขาดจุด",
                "why": "เพราะเป็นคำย่อ",
                "suggestions": ["พ.ศ. ", "พุทธศักราช "],
            }
        ],
    }
