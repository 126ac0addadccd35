"""The report on an archive: totals, places and formats."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from prd_desk.cli.archive import Outcome, Row
from prd_desk.cli.archive_report import SHOWN_PLACES, WORST, counted, refuse_report, write_report
from prd_desk.errors import UserError


def row(text: str = "ราชกา", **changes: object) -> Row:
    given: dict[str, object] = {
        "field": "text", "line": 2, "column": 7, "severity": "error", "rule": "spelling.word", "text": text,
        "before": "หน่วย", "after": "ต่าง ๆ", "suggestion": "ราชการ", "message": "พิมพ์ตก",
    }  # fmt: skip
    return Row(**(given | changes))  # type: ignore[arg-type]


OUTCOMES = [
    Outcome("ก.txt", 100, (row(), row(), row(severity="hint", rule="spacing.yamok"))),
    Outcome("ข.docx", problem="อ่านไม่ได้"),
    Outcome("ค.txt", 300),
    Outcome("ง.txt", 50, (row(severity="warning", rule="names.province"),)),
]


def test_totals_count_faults_and_leave_hints_apart() -> None:
    totals = counted(OUTCOMES)
    assert (totals.files, totals.characters, totals.clean, totals.faults) == (4, 450, 1, 3)
    assert totals.severities == {"error": 2, "warning": 1, "hint": 1}
    assert totals.words == {("ราชกา", "ราชการ"): 3}
    assert totals.unread == [("ข.docx", "อ่านไม่ได้")]
    assert sorted(totals.worst, reverse=True) == [(2, -1, "ก.txt"), (1, -4, "ง.txt")]


def test_only_the_worst_files_are_named() -> None:
    totals = counted(Outcome(f"{n}.txt", 10, (row(),) * n) for n in range(WORST + 20))
    assert sorted(count for count, _, _ in totals.worst) == [*range(20, WORST + 20)]


def test_csv_has_every_place_and_no_formula(tmp_path: Path) -> None:
    report = tmp_path / "r.csv"
    write_report(
        report, lambda: [*OUTCOMES, Outcome("=x.txt", 5, (row("=1+1", before="-"),))], overwrite=False
    )
    data = report.read_bytes()
    assert data.startswith("\ufeff".encode())
    rows = list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"))))
    assert [item["file"] for item in rows] == ["ก.txt"] * 3 + ["ข.docx", "ง.txt", "'=x.txt"]
    assert rows[0] == {
        "file": "ก.txt", "field": "text", "line": "2", "column": "7", "severity": "error",
        "rule": "spelling.word", "text": "ราชกา", "suggestion": "ราชการ", "message": "พิมพ์ตก",
        "before": "หน่วย", "after": "ต่าง ๆ",
    }  # fmt: skip
    assert rows[3]["message"] == "อ่านไม่ได้"
    assert rows[-1]["text"] == "'=1+1"


def test_json_is_whole(tmp_path: Path) -> None:
    report = tmp_path / "r.json"
    write_report(report, lambda: OUTCOMES, overwrite=False)
    read = json.loads(report.read_text(encoding="utf-8"))
    assert read["totals"]["files"] == 4
    assert [file["path"] for file in read["files"]] == [outcome.path for outcome in OUTCOMES]
    assert read["files"][0]["rows"][0]["suggestion"] == "ราชการ"


def test_the_page_escapes_what_files_and_texts_say(tmp_path: Path) -> None:
    report = tmp_path / "r.html"
    hostile = "<script>alert(1)</script>"
    outcome = Outcome(f"{hostile}.txt", 9, (row(hostile, before="<b>", suggestion='"><img src=x>'),))
    write_report(report, lambda: [outcome, Outcome("x", problem=hostile)], overwrite=False)
    page = report.read_text(encoding="utf-8")
    assert "<script" not in page
    assert "<img" not in page
    assert "<b>&lt;" not in page
    assert page.count("&lt;script&gt;") >= 3
    assert "default-src 'none'" in page


def test_the_page_says_how_many_places_it_leaves_to_the_table(tmp_path: Path) -> None:
    report = tmp_path / "r.html"
    many = [Outcome(f"{n}.txt", 10, (row(),) * 1_000) for n in range(SHOWN_PLACES // 1_000 + 2)]
    write_report(report, lambda: many, overwrite=False)
    page = report.read_text(encoding="utf-8")
    assert page.count("<mark") == SHOWN_PLACES
    assert "อีก 2,000 จุด" in page


def test_a_clean_archive_says_so(tmp_path: Path) -> None:
    report = tmp_path / "r.html"
    write_report(report, lambda: [Outcome("ค.txt", 300)], overwrite=False)
    assert "ไม่พบจุดที่ควรแก้" in report.read_text(encoding="utf-8")


def test_other_endings_are_refused() -> None:
    with pytest.raises(UserError, match="ไม่รู้จักรายงาน"):
        refuse_report(Path("r.xlsx"))
