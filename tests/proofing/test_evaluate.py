"""The evaluation: counted as the scorer that came with the marked texts counts."""

from __future__ import annotations

import importlib.util
import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prd_desk.proofing.evaluate import Article, Edit, Tally, add_to, read_gold
from prd_desk.proofing.finding import Finding, Severity, Span

if TYPE_CHECKING:
    from types import ModuleType

SCORER = Path(__file__).parents[3] / "shared" / "gold" / "score.py"
TEXT = "กขคงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรลวศษสหฬอฮ"
TYPES = ("spelling", "entity")


@pytest.fixture(scope="module")
def scorer() -> ModuleType:
    if not SCORER.is_file():
        pytest.skip("../shared/gold/score.py is not there")
    spec = importlib.util.spec_from_file_location("score", SCORER)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def found(start: int, end: int, *suggestions: str, severity: Severity = "error") -> Finding:
    return Finding("text", Span(start, end), "spelling.word", severity, "ผิด", suggestions=suggestions)


@st.composite
def marked(draw: st.DrawFn) -> Article:
    """An article whose edits follow each other; one may be an insertion."""
    edits: list[Edit] = []
    at = 0
    for _ in range(draw(st.integers(0, 4))):
        start = at + draw(st.integers(0, 8))
        end = start + draw(st.integers(0, 5))
        if end > len(TEXT):
            break
        right = draw(st.sampled_from(["", "ก", "กข", "นน", "มมม"]))
        edits.append(Edit(start, end, right, draw(st.sampled_from([*TYPES, "unsure", "spacing"]))))
        at = end + 1
    return Article("a", TEXT, tuple(edits))


@st.composite
def flagged(draw: st.DrawFn, article: Article) -> list[Finding]:
    """Findings at and around the edits, some with the right words among their suggestions."""
    findings: list[Finding] = []
    for _ in range(draw(st.integers(0, 6))):
        start = draw(st.integers(0, len(TEXT)))
        end = draw(st.integers(start, min(len(TEXT), start + 25)))
        offered = draw(st.lists(st.sampled_from(["", "ก", "กข", "นน", "มมม", TEXT[start:end]]), max_size=6))
        if article.edits and draw(st.booleans()):
            edit = draw(st.sampled_from(article.edits))
            start = max(0, edit.start - draw(st.integers(0, 3)))
            end = min(len(TEXT), edit.end + draw(st.integers(0, 16)))
            mended = TEXT[start : edit.start] + edit.right + TEXT[edit.end : end]
            offered.insert(draw(st.integers(0, len(offered))), mended)
        findings.append(found(start, end, *offered, severity=draw(st.sampled_from(["error", "warning"]))))
    return findings


@given(data=st.data())
def test_it_agrees_with_the_scorer(scorer: ModuleType, data: st.DataObject) -> None:
    article = data.draw(marked())
    findings = data.draw(flagged(article))
    tally = Tally()
    add_to(tally, article, findings, TYPES)
    edits = [
        {"start": e.start, "end": e.end, "wrong": TEXT[e.start : e.end], "right": e.right, "type": e.type}
        for e in article.edits
    ]
    flags = [{"start": f.span.start, "end": f.span.end, "suggestions": list(f.suggestions)} for f in findings]
    gold = {"a": {"id": "a", "text": TEXT, "edits": edits}}
    theirs, missed, false = scorer.score(gold, {"a": {"id": "a", "flags": flags}}, TYPES)
    ours = tally.figures()
    for name in (
        "gold",
        "found",
        "precision",
        "recall",
        "F0_5",
        "false_flags",
        "false_per_10k_chars",
        "chars",
    ):
        assert ours[name] == theirs[name], name
    wanted = max(1, tally.counts["gold"])
    assert round(tally.counts["first"] / wanted, 3) == theirs["fix_at_1"]
    assert round(tally.counts["among"] / wanted, 3) == theirs["fix_at_5"]
    assert (len(tally.missed), len(tally.false)) == (len(missed), len(false))


ARTICLE = Article("a", "เปิดโครงกา แล้ว", (Edit(4, 10, "โครงการ", "spelling"),))


@pytest.mark.parametrize(
    ("finding", "counts"),
    [
        (found(4, 10, "โครงการ"), {"found": 1, "right_flags": 1, "first": 1, "among": 1}),
        (found(9, 10, "าร"), {"found": 1, "right_flags": 1, "first": 1, "among": 1}),
        (found(4, 10, "โครงกาน", "โครงการ"), {"found": 1, "right_flags": 1, "among": 1}),
        (found(4, 10), {"found": 1, "right_flags": 1}),
        (found(11, 15), {"false_flags": 1}),
        (found(4, 10, severity="hint"), {}),
    ],
)
def test_what_a_finding_counts_as(finding: Finding, counts: dict[str, int]) -> None:
    tally = Tally()
    add_to(tally, ARTICLE, [finding], ("spelling",))
    assert {name: n for name, n in tally.counts.items() if n and name not in ("chars", "gold")} == counts


def test_hints_count_when_asked_for() -> None:
    tally = Tally()
    add_to(tally, ARTICLE, [found(4, 10, severity="hint")], ("spelling",), {"hint"})
    assert tally.counts["found"] == 1


def test_a_gold_file_is_read_with_and_without_edits(tmp_path: Path) -> None:
    edit = {"start": 4, "end": 10, "wrong": "โครงกา", "right": "โครงการ", "type": "spelling"}
    lines = [{"id": "a", "text": ARTICLE.text, "edits": [edit]}, {"id": "b", "text": "ข่าว"}]
    path = tmp_path / "gold.jsonl"
    path.write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
    assert read_gold(path) == [ARTICLE, Article("b", "ข่าว", ())]


def test_no_findings_and_no_edits_are_no_division_by_nothing() -> None:
    assert Tally().figures()["F0_5"] == 0
