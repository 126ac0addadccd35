"""What is told before a release goes out."""

from __future__ import annotations

from prd_desk.desk.issuing.export_summary import OpenKind, summarise
from prd_desk.desk.proofreading.found import Found, found_in
from prd_desk.forms import FieldProblem
from prd_desk.proofing.dismissal import Dismissal
from prd_desk.proofing.finding import Finding, Span


def found(at: int, rule: str, severity: str) -> Found:
    return found_in("ประชมประชม", Finding("text", Span(at, at + 5), rule, severity, ""), "body")


YEAR, FIRST, SECOND = (
    found(0, "abbrev.era", "warning"),
    found(0, "spelling.word", "error"),
    found(5, "spelling.word", "error"),
)
HINT = found(0, "spacing.yamok", "hint")


def test_open_faults_by_severity_and_kind_each_with_its_first_place() -> None:
    summary = summarise([], [YEAR, FIRST, HINT, SECOND])
    assert summary.open == (
        OpenKind("error", "spelling", 2, FIRST),
        OpenKind("warning", "abbrev", 1, YEAR),
    )
    assert not summary.is_clear


def test_hints_and_rules_off_in_the_office_hold_nobody_up() -> None:
    assert summarise([], [HINT], off_in_office=["spacing"]).is_clear


def test_whatever_belongs_to_this_release_is_shown_first() -> None:
    problem = FieldProblem("title", "พาดหัว", "ยังไม่ได้ใส่พาดหัว")
    assert not summarise([problem], []).is_clear
    assert not summarise([], [], ignored=[Dismissal("spelling.word", "ประชม")]).is_clear
    assert not summarise([], [], off_here=["abbrev"]).is_clear
