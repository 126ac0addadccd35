"""A checker whose findings are worded in the language of the window."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from prd_desk.messages import translated

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from prd_desk.desk.proofreading.proof_jobs import Checker
    from prd_desk.errors import UserError
    from prd_desk.forms import Form
    from prd_desk.messages import Language
    from prd_desk.news import Release
    from prd_desk.proofing import Level
    from prd_desk.proofing.finding import Finding
    from prd_desk.proofing.rules.rule import Problem, Rule


def load_checker(home: Path, language: Language) -> Checker:
    """The proofreader with the rules of the user's own office, worded in a language.

    Takes about a second: not for the GUI thread. What the user has switched off is among the terms.
    """
    from prd_desk.library import rule_files
    from prd_desk.proofing import Proofreader

    checker = Proofreader.load(rule_files=rule_files(home))
    return checker if language == "th" else SpokenChecker(checker, language)


@dataclass(frozen=True, slots=True)
class SpokenChecker:
    """A `Checker` that does what another does, and says it in its language."""

    checker: Checker
    language: Language

    @property
    def problems(self) -> Sequence[UserError]:
        """What of it could not be loaded; a dialog words them."""
        return self.checker.problems

    @property
    def house_rules(self) -> Sequence[Rule]:
        """Every rule of house style, in both languages."""
        return self.checker.house_rules

    def check(self, text: str, *, document: str | None = None) -> list[Finding]:
        """Findings in one paragraph of a document."""
        return self._worded(self.checker.check(text, document=document))

    def review(self, release: Release, form: Form | None = None) -> list[Finding]:
        """Findings in every field, and between them."""
        return self._worded(self.checker.review(release, form))

    @property
    def rule_problems(self) -> Sequence[Problem]:
        """Why some rules of the office are not in force; whoever shows them words them."""
        return self.checker.rule_problems

    def with_words(self, words: Iterable[str]) -> SpokenChecker:
        """The same, accepting the user's words too."""
        return replace(self, checker=self.checker.with_words(words))

    def with_rules(self, ids: Iterable[str]) -> SpokenChecker:
        """The same with rules, or kinds of rules, that are off at first."""
        return replace(self, checker=self.checker.with_rules(ids))

    def without_rules(self, ids: Iterable[str]) -> SpokenChecker:
        """The same with rules, or kinds of rules, switched off."""
        return replace(self, checker=self.checker.without_rules(ids))

    def at_level(self, level: Level) -> SpokenChecker:
        """The same, saying more or less."""
        return replace(self, checker=self.checker.at_level(level))

    def _worded(self, findings: Iterable[Finding]) -> list[Finding]:
        return [
            replace(
                each, message=translated(each.message, self.language), why=translated(each.why, self.language)
            )
            for each in findings
        ]
