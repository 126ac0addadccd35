"""All rules in force, and what they say of a text or of a whole release."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Self

from prd_desk.messages import Bilingual, message
from prd_desk.proofing.finding import Finding, Span
from prd_desk.proofing.rules.examples import first_fault
from prd_desk.proofing.rules.facts import fact_texts
from prd_desk.proofing.rules.patterns import TooSlowError
from prd_desk.proofing.rules.piece import Piece
from prd_desk.proofing.rules.rule import Problem
from prd_desk.proofing.rules.schema import read_rules

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from prd_desk.news.release import EventFacts, Release
    from prd_desk.proofing.rules.piece import StyleProfile
    from prd_desk.proofing.rules.rule import Hit, Rule

_BRACES = re.compile(r"\{(\w+)\}")


class RuleBook:
    """House-style rules, ready to use. Immutable but for this: a rule that runs out of time retires."""

    def __init__(self, rules: Iterable[Rule], problems: Iterable[Problem] = ()) -> None:
        self._all = tuple(rules)
        self._problems = list(problems)
        self._in_force = tuple(rule for rule in self._all if rule.on)

    @classmethod
    def load(cls, folder: Path, extra_files: Iterable[Path] = ()) -> Self:
        """Shipped rules (`folder/*.yaml`) and an office's own files.

        Whatever cannot be taken is named in `problems` with its line, and the rest is in force. The examples
        of the office's rules are tried here; those of shipped rules are tried by their tests.
        """
        rules: dict[str, Rule] = {}
        problems: list[Problem] = []
        shipped = [(path, True) for path in sorted(folder.glob("*.yaml"))]
        for path, trusted in [*shipped, *((path, False) for path in extra_files)]:
            found, faults = read_rules(path, trusted=trusted)
            problems += faults
            for rule, line in found:
                if rule.id in rules:
                    problems.append(Problem(path.name, line, message("proofing.rule_twice"), rule.id))
                elif not trusted and (fault := first_fault(rule, cls([replace(rule, on=True)]))):
                    problems.append(Problem(path.name, line, fault, rule.id))
                else:
                    rules[rule.id] = rule
        return cls(rules.values(), problems)

    @property
    def rules(self) -> tuple[Rule, ...]:
        """Every rule that was read, in force or not."""
        return self._all

    @property
    def in_force(self) -> tuple[Rule, ...]:
        """The rules that are tried."""
        return self._in_force

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What kept rules out, and which rules retired since."""
        return tuple(self._problems)

    def without(self, ids: Iterable[str]) -> RuleBook:
        """A book in which these rules are switched off; an id may be a kind (`spacing`)."""
        off = frozenset(ids)
        return self._of(rule for rule in self._in_force if rule.id not in off and rule.kind not in off)

    def including(self, ids: Iterable[str]) -> RuleBook:
        """A book in which these rules are tried too, though they are off at first; an id may be a kind."""
        on = frozenset(ids)
        there = frozenset(rule.id for rule in self._in_force)
        return self._of(
            rule
            for rule in self._all
            if rule.id in there or (not rule.on and (rule.id in on or rule.kind in on))
        )

    def only(self, ids: Iterable[str]) -> RuleBook:
        """A book of these rules alone, also those that are off at first; an id may be a kind."""
        wanted = frozenset(ids)
        return self._of(rule for rule in self._all if rule.id in wanted or rule.kind in wanted)

    def _of(self, in_force: Iterable[Rule]) -> RuleBook:
        book = RuleBook(self._all, self._problems)
        book._in_force = tuple(in_force)
        return book

    def check(
        self, text: str, *, field: str = "text", profile: StyleProfile | None = None, whole: bool = True
    ) -> list[Finding]:
        """What the rules say of one text, in order of place.

        whole: the text is all there is, so rules that compare places with each other speak too. Pass
        False for the fields of a release (`review` compares those) and for a paragraph of a longer text.
        """
        piece = Piece(text, field, profile)
        findings: list[Finding] = []
        for rule in self._in_force:
            if rule.in_text is not None and _may_speak(rule, text):
                findings += self._findings(rule, rule.in_text(piece), [piece])
        if whole:
            findings += self._across([piece], None)
        return sorted(findings, key=_by_place)

    def review(self, release: Release, profile: StyleProfile | None = None) -> list[Finding]:
        """What can only be said of the release as a whole: consistency between its places, and its facts."""
        pieces = [Piece(text, field, profile) for field, text in release.texts()]
        return sorted(self._across(pieces, release.facts), key=_by_place)

    def _across(self, pieces: Sequence[Piece], facts: EventFacts | None) -> Iterator[Finding]:
        for rule in self._in_force:
            if rule.across is not None and any(_may_speak(rule, piece.text) for piece in pieces):
                yield from self._findings(rule, rule.across(pieces, facts), pieces, facts)

    def _findings(
        self, rule: Rule, hits: Iterable[Hit], pieces: Sequence[Piece], facts: EventFacts | None = None
    ) -> Iterator[Finding]:
        by_field = {piece.field: piece for piece in pieces}
        if facts is not None:
            by_field |= {field: Piece(text, field) for field, text in fact_texts(facts).items()}
        try:
            for hit in hits:
                piece = by_field[hit.field] if hit.field else pieces[0]
                if rule.in_links or not piece.in_link(hit.start, hit.end):
                    yield self._finding(rule, hit, piece)
        except TooSlowError:
            self._retire(rule)

    def _finding(self, rule: Rule, hit: Hit, piece: Piece) -> Finding:
        values = {
            "found": piece.text[hit.start : hit.end],
            "fix": (hit.suggestions or ("",))[0],
            **hit.values,
        }

        def fill(match: re.Match[str]) -> str:
            return values.get(match.group(1), match.group())

        def filled(text: Bilingual) -> Bilingual:
            return Bilingual(_BRACES.sub(fill, text), _BRACES.sub(fill, text.en))

        return Finding(
            field=piece.field,
            span=Span(hit.start, hit.end),
            rule=rule.id,
            severity=rule.severity,
            message=filled(rule.message),
            why=filled(rule.why),
            suggestions=hit.suggestions[:5],
            confidence=rule.confidence,
            source=rule.source,
            related=hit.related,
        )

    def _retire(self, slow: Rule) -> None:
        self._in_force = tuple(rule for rule in self._in_force if rule is not slow)
        self._problems.append(Problem("", 0, message("proofing.rule_retired"), slow.id))


def _may_speak(rule: Rule, text: str) -> bool:
    return not rule.when or any(sign in text for sign in rule.when)


def _by_place(finding: Finding) -> tuple[str, int, int, str]:
    return finding.field, finding.span.start, finding.span.end, finding.rule
