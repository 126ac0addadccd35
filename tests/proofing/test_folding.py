"""Storms: a long run of like findings becomes one, and nothing else changes."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prd_desk.proofing.finding import Finding, Place, Span
from prd_desk.proofing.folding import IN_A_ROW, STORM, fold_storms


def found(count: int, rule: str = "marks.stray", field: str = "body", start: int = 0) -> list[Finding]:
    return [
        Finding(field, Span(start + 2 * i, start + 2 * i + 1), rule, "error", "สระลอย") for i in range(count)
    ]


@pytest.mark.parametrize("count", [0, 1, STORM])
def test_up_to_the_limit_every_finding_stays(count: int) -> None:
    assert fold_storms(found(count)) == found(count)


def test_one_more_is_a_storm() -> None:
    storm = found(STORM + 1)
    (folded,) = fold_storms(storm)
    assert folded.message == f"สระลอย (และอีก {STORM} แห่งต่อเนื่องกัน)"
    assert folded.span == storm[0].span
    assert folded.related == (Place("body", storm[-1].span),)
    assert replace(folded, message=storm[0].message, related=()) == storm[0]


def test_what_the_first_finding_was_related_to_stays() -> None:
    elsewhere = Place("title", Span(3, 5))
    first, *others = found(STORM + 1)
    (folded,) = fold_storms([replace(first, related=(elsewhere,)), *others])
    assert folded.related == (elsewhere, Place("body", others[-1].span))


@pytest.mark.parametrize("apart", [{"rule": "spacing.double"}, {"field": "lead"}])
def test_another_kind_or_field_is_a_row_of_its_own(apart: dict[str, str]) -> None:
    few = found(STORM, start=2 * STORM, **apart)
    assert fold_storms(found(STORM) + few) == found(STORM) + few


def test_findings_of_other_kinds_between_do_not_break_a_row() -> None:
    other = found(3, rule="spacing.double", start=STORM)
    kept = fold_storms(sorted(found(STORM + 1) + other, key=lambda f: f.span))
    assert [f.rule for f in kept] == ["marks.stray", *["spacing.double"] * 3]


def test_rules_of_one_kind_by_turns_are_one_row() -> None:
    rules = ("marks.stray", "marks.order")
    turns = [replace(f, rule=rules[i % 2]) for i, f in enumerate(found(2 * STORM))]
    assert len(fold_storms(turns)) == 1


def test_sound_text_between_breaks_a_row() -> None:
    findings = found(STORM) + found(STORM, start=2 * STORM + IN_A_ROW)
    assert fold_storms(findings) == findings


def test_two_storms_become_two_findings() -> None:
    findings = found(200) + found(200, rule="spacing.double", start=400)
    assert [f.rule for f in fold_storms(findings)] == ["marks.stray", "spacing.double"]


@given(st.lists(st.tuples(st.integers(0, 120), st.sampled_from("ab"), st.sampled_from("xy")), max_size=6))
def test_each_row_beyond_the_limit_counts_once(rows: list[tuple[int, str, str]]) -> None:
    findings: list[Finding] = []
    for n, (count, kind, field) in enumerate(rows):  # rows lie far apart, so that each stands alone
        findings += found(count, f"{kind}.rule", field, start=10_000 * n)
    expected = sum(1 if count > STORM else count for count, _, _ in rows)
    assert len(fold_storms(findings)) == expected
