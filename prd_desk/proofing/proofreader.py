"""The proofreader: rules and speller as one, for a text or for a whole release."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal, Protocol

from prd_desk.errors import UserError
from prd_desk.messages import message
from prd_desk.news.known import words_known
from prd_desk.proofing.folding import fold_storms
from prd_desk.proofing.keyboard_layout import LayoutSlips, load_latin_words
from prd_desk.proofing.parts import part_unreadable
from prd_desk.proofing.rules.book import RuleBook
from prd_desk.proofing.spelling.pairs import PairList, load_pairs
from prd_desk.proofing.spelling.speller import Speller
from prd_desk.resources import resources_root

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from prd_desk.news import Release
    from prd_desk.proofing.finding import Finding
    from prd_desk.proofing.rules.piece import StyleProfile
    from prd_desk.proofing.rules.rule import Problem, Rule


UNPRINTED = frozenset({"notes"})
"""Fields that no form prints: what an import could not place is kept there."""
Level = Literal["quiet", "normal", "thorough"]
"""How much to say: only errors; also warnings and the hints of rules; also doubtful spellings."""


class Styled(Protocol):
    """A standard form, as far as the proofreader asks for it."""

    @property
    def profile(self) -> StyleProfile:
        """House conventions of the form."""
        ...

    @property
    def rules_off(self) -> tuple[str, ...]:
        """Rules, or kinds of rules, that do not apply to the form."""
        ...


@dataclass(frozen=True, slots=True)
class Proofreader:
    """Finds faults; immutable, so one may serve several threads.

    `problems` are sentences about parts that could not be loaded; the others go on.
    """

    rules: RuleBook
    pairs: PairList
    speller: Speller | None
    problems: tuple[UserError, ...] = ()
    words: frozenset[str] = frozenset()
    rules_off: frozenset[str] = frozenset()
    level: Level = "normal"
    layout: LayoutSlips | None = None

    @classmethod
    def load(
        cls,
        resources: Path | None = None,
        words: Iterable[str] = (),
        rule_files: Iterable[Path] = (),
        rules_off: Iterable[str] = (),
        rules_on: Iterable[str] = (),
    ) -> Proofreader:
        """Load from `resources` (the shipped folder if None) with a user's accepted `words` and house style.

        rule_files: an office's own rules; what is wrong with them is in `rule_problems`, by file and line.
        rules_off: ids (`spacing.yamok`, `spelling.list`) or kinds (`spacing`) that are switched off.
        rules_on: ids or kinds of rules that are off at first and are wanted; `rules_off` goes before.

        Takes 0.3 to 1 s: not for the GUI thread.
        """
        root, words = resources or resources_root(), frozenset(words)
        off = frozenset(rules_off)
        rules = RuleBook.load(root / "rules", rule_files).including(rules_on).without(off)
        problems: list[UserError] = []
        speller, pairs = None, PairList(())
        try:
            speller = Speller.load(root, words)
        except UserError as problem:
            problems.append(problem)
        try:
            pairs = load_pairs(root / "lexicons" / "pairs.tsv")
        except UserError as problem:
            problems.append(problem)
        layout = None
        try:
            latin = load_latin_words(root / "lexicons" / "latin.tsv")
            layout = LayoutSlips(speller.model, speller.lexicon, latin) if speller else None
        except (OSError, ValueError) as cause:
            sentence = message("proofing.no_latin_words")
            problems.append(part_unreadable(sentence, root / "lexicons" / "latin.tsv", cause))
        return cls(rules, pairs, speller, tuple(problems), words, off, layout=layout)

    @property
    def house_rules(self) -> tuple[Rule, ...]:
        """Every rule of house style, in force or not, with its reasons and examples."""
        return self.rules.rules

    @property
    def rule_problems(self) -> tuple[Problem, ...]:
        """What is wrong with the office's rules, by file and line."""
        return self.rules.problems

    def with_words(self, words: Iterable[str]) -> Proofreader:
        """The same with more accepted words."""
        more = frozenset(words)
        return replace(self, words=self.words | more, speller=self.speller and self.speller.with_words(more))

    def with_rules(self, ids: Iterable[str]) -> Proofreader:
        """The same with these rules, or kinds of rules, tried too, though they are off at first."""
        return replace(self, rules=self.rules.including(ids))

    def without_rules(self, ids: Iterable[str]) -> Proofreader:
        """The same with these rules, or kinds of rules, switched off."""
        off = frozenset(ids)
        return replace(self, rules=self.rules.without(off), rules_off=self.rules_off | off) if off else self

    def at_level(self, level: Level) -> Proofreader:
        """The same, saying more or less."""
        return replace(self, level=level)

    def without_pairs(self) -> Proofreader:
        """The same without the list of known misspellings: what the engine finds by itself."""
        return replace(self, pairs=PairList(()))

    def check(self, text: str, *, document: str | None = None) -> list[Finding]:
        """Faults of one text, as field `text`, in order of place.

        document: all the text that this one is a part of, so that words used again are known as such.
        """
        whole = document is None
        return fold_storms(self._wanted(self._check_field(text, "text", None, document, whole=whole)))

    def review(self, release: Release, form: Styled | None = None) -> list[Finding]:
        """Faults of every field of a release, of its fields against each other and against the facts."""
        profile = form.profile if form is not None else None
        texts = [(field, text) for field, text in release.texts() if field not in UNPRINTED]
        document = "\n".join(text for _, text in texts)
        off = release.rules_off + (form.rules_off if form is not None else ())
        knowing = self.with_words(words_known(release)).without_rules(off)
        findings: list[Finding] = []
        for field, text in texts:
            findings += knowing._check_field(text, field, profile, document, whole=False)  # noqa: SLF001 - itself
        across = knowing.rules.review(release, profile)
        findings = [f for f in findings if not any(_knows_better(other, f) for other in across)]
        return fold_storms(knowing._wanted(findings + across))  # noqa: SLF001

    def _wanted(self, findings: list[Finding]) -> list[Finding]:
        """What the level and the rules in force let through."""
        off = self.rules_off
        findings = [f for f in findings if f.rule not in off and f.rule.partition(".")[0] not in off]
        if self.level == "thorough":
            return findings
        if self.level == "quiet":
            return [f for f in findings if f.severity == "error"]
        return [f for f in findings if f.severity != "hint" or not f.rule.startswith("spelling.")]

    def _check_field(
        self, text: str, field: str, profile: StyleProfile | None, document: str | None, *, whole: bool
    ) -> list[Finding]:
        by_rule = self.rules.check(text, field=field, profile=profile, whole=whole)
        known = self._accepted(self.pairs.find(text, field), text)
        spelled = self.speller.check(text, field, document) if self.speller else []
        layout = self._accepted(self.layout.find(text, field), text) if self.layout else []
        by_rule = [f for f in by_rule if not any(_says_more(s, f) for s in spelled)]
        taken = [f for f in by_rule if f.severity != "hint" or f.rule.startswith("spacing.")] + known
        spelled = [f for f in spelled if not any(_overlap(f, other) for other in taken)]
        others = [f for f in by_rule + known + spelled if not any(_overlap(f, slip) for slip in layout)]
        return sorted(others + layout, key=lambda f: (f.span, f.rule))

    def _accepted(self, findings: list[Finding], text: str) -> list[Finding]:
        """Without those that are the user's own words."""
        return [f for f in findings if text[f.span.start : f.span.end] not in self.words]


def _says_more(spelled: Finding, by_rule: Finding) -> bool:
    """Whether a misspelling explains a stray or misplaced mark: the word is what a person would retype."""
    a, b = spelled.span, by_rule.span
    within = a.start <= b.start and b.end <= a.end and a != b
    return by_rule.rule.startswith("marks.") and within and spelled.severity != "hint"


def _knows_better(across: Finding, spelled: Finding) -> bool:
    """Whether the facts know the name in which the speller only sees a misspelling."""
    return (
        across.rule.startswith("facts.")
        and spelled.rule.startswith("spelling.")
        and across.field == spelled.field
        and bool(across.suggestions)
        and _overlap(across, spelled)
    )


def _overlap(a: Finding, b: Finding) -> bool:
    return a.span.start < b.span.end and b.span.start < a.span.end
