"""Storms: a long run of like findings becomes one, and nothing else changes."""

from __future__ import annotations

from dataclasses import replace
from itertools import groupby

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prd_desk.proofing.finding import Finding, Place, Span
from prd_desk.proofing.folding import STORM, fold_storms


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


@pytest.mark.parametrize("other", [{"rule": "marks.order"}, {"field": "lead"}])
def test_another_rule_or_field_parts_a_run(other: dict[str, str]) -> None:
    half = STORM // 2 + 1
    findings = found(half) + found(1, start=2 * half, **other) + found(half, start=2 * half + 2)
    assert fold_storms(findings) == findings


def test_two_storms_become_two_findings() -> None:
    findings = found(200) + found(200, rule="spacing.double")
    assert [f.rule for f in fold_storms(findings)] == ["marks.stray", "spacing.double"]


@given(st.lists(st.tuples(st.integers(0, 120), st.sampled_from("ab"), st.sampled_from("xy")), max_size=6))
def test_each_run_beyond_the_limit_counts_once(runs: list[tuple[int, str, str]]) -> None:
    findings = [f for count, rule, field in runs for f in found(count, rule, field)]
    lengths = [len(list(run)) for _, run in groupby(findings, lambda f: (f.rule, f.field))]
    folded = fold_storms(findings)
    assert len(folded) == sum(1 if length > STORM else length for length in lengths)
