"""Fix all: what is taken, and that taking it again changes nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from prd_desk.proofing.finding import Finding, Span
from prd_desk.proofing.fixes import fix_all
from prd_desk.proofing.rules.book import RuleBook
from prd_desk.resources import resource

if TYPE_CHECKING:
    from prd_desk.proofing.rules.rule import Rule

BOOK = RuleBook.load(resource("rules"))
FIXING = [rule for rule in BOOK.rules if any(case.fixed is not None and case.text for case in rule.bad)]
SCRAPS = [example.text for rule in BOOK.rules for example in (*rule.bad, *rule.good) if example.text]


def finding(start: int, end: int, *suggestions: str) -> Finding:
    return Finding("text", Span(start, end), "style.x", "hint", "", suggestions=suggestions)


def test_first_suggestions_are_taken_in_any_order_of_findings() -> None:
    assert fix_all("กขคง", [finding(3, 4, "D"), finding(0, 1, "A", "B")]) == "AขคD"


def test_findings_without_suggestion_and_overlaps_are_passed_over() -> None:
    findings = [finding(0, 1), finding(1, 3, "x"), finding(2, 4, "y"), finding(1, 2, "z")]
    assert fix_all("กขคง", findings) == "กxง"


def test_deletion_and_insertion() -> None:
    assert fix_all("กขค", [finding(1, 2, ""), finding(3, 3, ".")]) == "กค."


@pytest.mark.parametrize("rule", FIXING, ids=lambda rule: rule.id)
@settings(max_examples=15)
@given(data=st.data())
def test_mending_by_a_rule_is_idempotent(rule: Rule, data: st.DataObject) -> None:
    """Over its own examples and scraps of all others, joined at random."""
    own = [case.text for case in rule.bad if case.fixed is not None]
    parts = data.draw(st.lists(st.sampled_from(own + SCRAPS), min_size=1, max_size=5))
    text = data.draw(st.sampled_from(["", " ", "\n"])).join([*parts, data.draw(st.sampled_from(own))])
    once = BOOK.mended(text, [rule.id])
    assert BOOK.mended(once, [rule.id]) == once
