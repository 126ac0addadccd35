"""Every rule's good and bad examples are its tests."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from prd_desk.messages import Language, translated
from prd_desk.proofing.fixes import fix_all
from prd_desk.proofing.rules.book import RuleBook
from prd_desk.proofing.rules.examples import findings_in
from prd_desk.resources import resource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from prd_desk.proofing.finding import Finding
    from prd_desk.proofing.rules.rule import Example, Rule

BOOK = RuleBook.load(resource("rules"))


def findings(rule: Rule, example: Example, text: str) -> list[Finding]:
    """What the rule alone says of an example."""
    return findings_in(example, text, RuleBook([replace(rule, on=True)]))


def cases(side: str) -> Iterator[object]:
    for rule in BOOK.rules:
        for n, example in enumerate(getattr(rule, side)):
            yield pytest.param(rule, example, id=f"{rule.id}-{n}")


def test_every_shipped_rule_was_read() -> None:
    assert BOOK.problems == ()
    assert BOOK.rules


@pytest.mark.parametrize(("rule", "example"), list(cases("bad")))
def test_bad_example_is_found_and_mended(rule: Rule, example: Example) -> None:
    found = findings(rule, example, example.text)
    assert found
    assert {finding.rule for finding in found} == {rule.id}
    if example.fixed is not None:
        assert fix_all(example.text, found) == example.fixed
        assert findings(rule, example, example.fixed) == []


@pytest.mark.parametrize(("rule", "example"), list(cases("bad")))
@pytest.mark.parametrize("language", ["th", "en"])
def test_messages_are_filled_in(rule: Rule, example: Example, language: Language) -> None:
    for finding in findings(rule, example, example.text):
        message = translated(finding.message, language)
        assert message
        assert "{" not in message + translated(finding.why, language)


@pytest.mark.parametrize(("rule", "example"), list(cases("good")))
def test_good_example_stays_silent(rule: Rule, example: Example) -> None:
    assert findings(rule, example, example.text) == []
