"""Fix all: what is taken, and that taking it again changes nothing."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from prd_desk.proofing.finding import Finding, Span
from prd_desk.proofing.fixes import alike, fix_all, is_sure
from prd_desk.proofing.rules.book import RuleBook
from prd_desk.resources import resource
from tests.proofing.mending import mended

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
    once = mended(BOOK, text, [rule.id])
    assert mended(BOOK, once, [rule.id]) == once


def test_what_may_be_taken_without_a_look() -> None:
    sure = finding(0, 1, "A")
    assert is_sure(sure)
    assert is_sure(replace(sure, severity="hint", rule="spacing.yamok"))
    assert not is_sure(replace(sure, suggestions=()))
    assert not is_sure(replace(sure, severity="warning", suggestions=("A", "B")))
    assert is_sure(replace(sure, severity="error", suggestions=("A", "B")))
    assert not is_sure(replace(sure, rule="facts.date"))


def test_a_rule_goes_with_itself_and_a_spelling_with_the_same_wrong_text() -> None:
    rule = replace(finding(0, 1, "A"), rule="spacing.yamok")
    assert alike(rule, "ก", replace(rule, suggestions=("B",)), "ข")
    assert not alike(rule, "ก", replace(rule, rule="spacing.comma"), "ก")
    slip = replace(finding(0, 1, "A"), rule="spelling.word")
    assert alike(slip, "ก", slip, "ก")
    assert not alike(slip, "ก", slip, "ข")
    assert not alike(slip, "ก", replace(slip, suggestions=("B",)), "ก")
