"""Every rule's good and bad examples are its tests."""

from __future__ import annotations

import dataclasses
from datetime import date, time
from typing import TYPE_CHECKING

import pytest

from prd_desk.forms.form import Profile
from prd_desk.messages import Language, translated
from prd_desk.news.release import EventFacts, ParticipantGroup, Person, Photo, Release
from prd_desk.proofing.rules.book import RuleBook
from prd_desk.resources import resource
from tests.proofing.mending import fix_all

if TYPE_CHECKING:
    from collections.abc import Iterator

    from prd_desk.proofing.finding import Finding
    from prd_desk.proofing.rules.rule import Example, Rule

BOOK = RuleBook.load(resource("rules"))


def facts_of(example: Example) -> EventFacts | None:
    """The facts an example gives, from strings."""
    if not example.facts:
        return None
    facts = EventFacts()
    for name, value in example.facts.items():
        facts = dataclasses.replace(facts, **{name: _fact(name, value)})
    return facts


def _fact(name: str, value: str) -> object:
    pairs = [part.split("=") for part in value.split("; ")]
    readers = {
        "start_date": date.fromisoformat,
        "end_date": date.fromisoformat,
        "start_time": time.fromisoformat,
        "end_time": time.fromisoformat,
        "participants_total": int,
        "presider": lambda _: Person(**dict(pairs)),
        "participants": lambda _: tuple(ParticipantGroup(name, int(number)) for name, number in pairs),
        "aims": lambda _: tuple(value.split("; ")),
    }
    return readers.get(name, str)(value)


def findings(rule: Rule, example: Example, text: str) -> list[Finding]:
    """What the rule alone says of an example."""
    alone = RuleBook([dataclasses.replace(rule, on=True)])
    profile = Profile(**example.profile) if example.profile else None
    if example.fields or example.facts:
        fields = {"body": text, **example.fields} if text else dict(example.fields)
        of_photo = {name[9:]: fields.pop(name) for name in list(fields) if name.startswith("photos.0.")}
        photos = (Photo("ก.jpg", **of_photo),) if of_photo else ()
        return alone.review(Release(**fields, photos=photos, facts=facts_of(example)), profile)
    return alone.check(text, profile=profile)


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
