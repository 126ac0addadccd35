"""Rule files that cannot be taken: the line is named and the other rules still run."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pytest

from prd_desk.messages import translated
from prd_desk.proofing.rules.book import RuleBook

if TYPE_CHECKING:
    from pathlib import Path

GOOD = """\
version: 1
rules:
  - id: style.office_word
    severity: hint
    check: substitution
    swap: {{ออฟฟิศ: สำนักงาน}}
    message: {{th: "ใช้ {{fix}}", en: "use {{fix}}"}}
    why: {{th: คำของสำนักงาน, en: an office's word}}
    source: คู่มือของสำนักงาน
    examples: {{good: [สำนักงาน], bad: [ออฟฟิศ]}}
{more}"""

SECOND = """\
  - id: {id}
    severity: {severity}
    check: {check}
    {body}
    message: {{th: ก, en: a}}
    why: {{th: ก, en: a}}
    source: ก
    examples: {examples}
"""


def load(tmp_path: Path, content: str | bytes) -> RuleBook:
    """A book of one office file."""
    file = tmp_path / "office.yaml"
    file.write_bytes(content if isinstance(content, bytes) else content.encode())
    return RuleBook.load(tmp_path / "none", [file])


def second(**parts: str) -> str:
    base = {
        "id": "style.second",
        "severity": "hint",
        "check": "pattern",
        "body": "pattern: ก",
        "examples": "{good: [ข], bad: [ก]}",
    }
    return GOOD.format(more=SECOND.format(**(base | parts)))


def test_office_rule_speaks_with_its_message(tmp_path: Path) -> None:
    book = load(tmp_path, GOOD.format(more=""))
    (finding,) = book.check("ไปออฟฟิศ")
    assert (finding.message, finding.suggestions, finding.span) == ("ใช้ สำนักงาน", ("สำนักงาน",), (2, 8))
    assert finding.source == "คู่มือของสำนักงาน"
    assert book.problems == ()


def test_english_messages(tmp_path: Path) -> None:
    file = tmp_path / "office.yaml"
    file.write_text(GOOD.format(more=""), encoding="utf-8")
    (finding,) = RuleBook.load(tmp_path / "none", [file]).check("ออฟฟิศ")
    assert translated(finding.message, "en") == "use สำนักงาน"


@pytest.mark.parametrize(
    ("parts", "line", "says"),
    [
        ({"body": "pattern: '(ก'"}, 14, "ผิดรูป"),
        ({"body": "pattern: (ก+)+ข"}, 14, "นานเกินไป"),
        ({"body": "pattern: ก\n    colour: red"}, 15, "ไม่รู้จัก"),
        ({"body": "pattern: (ก)\n    replace: \\2"}, 15, "ไม่มีกลุ่ม 2"),
        ({"severity": "fatal"}, 12, "fatal"),
        ({"check": "magic"}, 13, "magic"),
        ({"id": "colour.red"}, 11, "id ต้องขึ้นต้นด้วย"),
        ({"id": "style.office_word"}, 11, "มีกฎชื่อนี้อยู่แล้ว"),
        ({"check": "date", "body": "test: phase_of_moon"}, 14, "ไม่มีการตรวจชื่อ"),
        ({"body": "replace: ก"}, 11, "ขาด “pattern”"),
        ({"body": "pattern: ก\n    confidence: much"}, 15, "confidence"),
        ({"check": "substitution", "body": "swap: {ก: ข}\n    after: ก"}, 15, "after"),
        (
            {"check": "substitution", "body": "swap: {ก: ข}\n    before: '(?=(?:ค|คค)+ข)'"},
            11,
            "after หรือ before",
        ),
        ({"check": "substitution", "body": "swap: {ก: ข}\n    not_after: 'ฮ-ก'"}, 15, "not_after"),
    ],
)
def test_one_bad_rule_is_named_and_the_other_runs(
    tmp_path: Path, parts: dict[str, str], line: int, says: str
) -> None:
    book = load(tmp_path, second(**parts))
    (problem,) = book.problems
    assert (problem.file, problem.line) == ("office.yaml", line)
    assert says in problem.sentence
    assert "office.yaml" in str(problem)
    assert [rule.id for rule in book.rules] == ["style.office_word"]
    assert book.check("ออฟฟิศ")


@pytest.mark.parametrize(
    ("content", "line", "says"),
    [
        ("version: 1\nrules: &all []\n", 2, "นามแฝง"),
        ("version: 1\nrules: *all\n", 2, "นามแฝง"),
        ("version: 1\nrules: !!python/object/apply:os.system [ls]\n", 2, "ป้ายชนิด"),
        ("version: 1\nversion: 1\nrules: []\n", 2, "ซ้ำ"),
        ("version: 9\nrules: []\n", 1, "version"),
        ("version: 1\n", 1, "rules"),
        ("version: 1\nrules: [\n", 3, "YAML"),
        ("", 1, "ว่างเปล่า"),
        ("--- {version: 1, rules: []}\n--- ก\n", 2, "เอกสารเดียว"),
        ("rules: " + "[" * 2000 + "]" * 2000, 1, "ซ้อน"),
        ("version: 1\nrules: ก\n", 2, "คู่"),
        ("version: 1\nrules:\n  - ก\n".encode("cp874"), 3, "UTF-8"),
        ("version: 1\n".encode("utf-16"), 1, "UTF-8"),
    ],
)
def test_a_bad_file_is_named_by_line(tmp_path: Path, content: str | bytes, line: int, says: str) -> None:
    (problem,) = load(tmp_path, content).problems
    assert problem.line == line
    assert says in problem.sentence


def test_a_missing_file_is_a_problem_not_a_crash(tmp_path: Path) -> None:
    (problem,) = RuleBook.load(tmp_path, [tmp_path / "gone.yaml"]).problems
    assert "เปิดแฟ้มไม่ได้" in problem.sentence


def test_a_pattern_that_chokes_on_one_text_retires(tmp_path: Path) -> None:
    """The probe cannot know every text; then the time limit catches it while checking."""
    book = load(tmp_path, second(body="pattern: '(?:จ|จจ|จฉ|ฉ)+ซ'", examples="{good: [จ], bad: [จซ]}"))
    hard = "จฉจจ" * 4_000 + " ซ"
    started = time.monotonic()
    for _ in range(5):
        book.check(hard)
    assert time.monotonic() - started < 2
    assert [problem.rule for problem in book.problems] == ["style.second"]
    assert [rule.id for rule in book.in_force] == ["style.office_word"]


@pytest.mark.parametrize(
    ("examples", "says"),
    [
        ("{good: [กา], bad: [ก]}", "good “กา” ต้องเงียบ"),
        ("{good: [ข], bad: [ก, ค]}", "bad “ค” ต้องพบ"),
        ("{good: [ข], bad: [{text: ก, fixed: ค}]}", "แก้แล้วได้ “ข”"),
        ("{good: [{text: ข, profile: {digits: roman}}], bad: [ก]}", "digits: roman"),
        ("{good: [{text: ข, profile: {colour: red}}], bad: [ก]}", "colour: red"),
        ("{good: [{fields: {date: ข}}], bad: [ก]}", "อ่านไม่ได้: date"),
        ("{good: [{fields: {photos.0.file: ข, photos.0.content: ก}}], bad: [ก]}", "content"),
        ("{good: [{facts: {start_date: เมื่อวาน}, fields: {title: ข}}], bad: [ก]}", "อ่านไม่ได้"),
        ("{good: [{facts: {participants: ส่วนกลาง}, fields: {title: ข}}], bad: [ก]}", "อ่านไม่ได้"),
        ("{good: [{facts: {presider: age=3}, fields: {title: ข}}], bad: [ก]}", "อ่านไม่ได้: age"),
        ("{good: [{facts: {speakers: ข}, fields: {title: ข}}], bad: [ก]}", "อ่านไม่ได้: speakers"),
    ],
)
def test_an_office_rule_that_fails_its_examples_is_named(tmp_path: Path, examples: str, says: str) -> None:
    book = load(tmp_path, second(body="pattern: ก\n    replace: ข", examples=examples))
    (problem,) = book.problems
    assert (problem.file, problem.line, problem.rule) == ("office.yaml", 11, "style.second")
    assert says in problem.sentence
    assert translated(problem.sentence, "en").startswith("the ")
    assert [rule.id for rule in book.rules] == ["style.office_word"]


def test_a_long_example_is_told_by_its_beginning(tmp_path: Path) -> None:
    (problem,) = load(tmp_path, second(examples="{good: [ข], bad: [" + "ค" * 5_000 + "]}")).problems
    assert "ค" * 80 + "…”" in problem.sentence


def test_a_rule_that_is_off_at_first_is_tried_all_the_same(tmp_path: Path) -> None:
    body = "pattern: ก\n    default: off"
    assert load(tmp_path, second(body=body)).problems == ()
    (problem,) = load(tmp_path, second(body=body, examples="{good: [ก], bad: [ก]}")).problems
    assert problem.rule == "style.second"


def test_rules_are_switched_off_by_id_and_by_kind(tmp_path: Path) -> None:
    book = load(tmp_path, second(id="spacing.second", body="pattern: ก\n    default: off"))
    first = book.rules[0]
    assert book.in_force == (first,)
    assert book.without(["style.office_word"]).in_force == ()
    assert book.without(["style"]).check("ออฟฟิศ") == []


def test_a_rule_that_is_off_at_first_is_switched_on_by_id_and_by_kind(tmp_path: Path) -> None:
    book = load(tmp_path, second(id="spacing.second", body="pattern: ก\n    default: off"))
    for name in ("spacing.second", "spacing"):
        assert [f.rule for f in book.including([name]).check("ก")] == ["spacing.second"]
        assert book.including([name]).without([name]).in_force == book.in_force
    assert book.without(["style"]).including(["style"]).in_force == ()  # that one is on at first
