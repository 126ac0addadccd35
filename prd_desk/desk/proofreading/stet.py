"""Stet, “let it stand”: all that the user has said is right, or does not want to hear of.

Ignored findings and rules switched off for the release belong to the release; words, rules switched off for
the office and the level belong to the home. Whatever is let stand goes from the screen at once; the
proofreader then works on the new terms and finds what it may find instead.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from prd_desk.desk.proofreading.finding_detail import may_be_a_word
from prd_desk.desk.proofreading.ignored import Ignored
from prd_desk.desk.proofreading.my_words import MyWords
from prd_desk.desk.proofreading.proof_jobs import Terms
from prd_desk.errors import UserError
from prd_desk.library import (
    OFFICE_WORDS_FILE,
    WORDS_FILE,
    read_house_style,
    set_off,
    set_on,
    switch_off,
    switch_on,
)

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from prd_desk.desk.proofreading.found import Found
    from prd_desk.proofing import Level
    from prd_desk.proofing.dismissal import Dismissal
    from prd_desk.proofing.rules.rule import Rule

LEVELS: tuple[Level, ...] = ("quiet", "normal", "thorough")


class Stet(QObject):
    """What may stand, in this release and in this office."""

    changed = Signal()
    """Other findings are to be shown."""

    terms_changed = Signal()
    """The proofreader is to work on other terms."""

    level_used = Signal(str)
    """Another level, to be remembered."""

    def __init__(self, home: Path, by: str, level: Level = "normal", parent: QObject | None = None) -> None:
        """Read what is kept in `home`; files that cannot be read are in `problems`, and stay as they are.

        by: who decides here; goes with every finding that is ignored.
        """
        super().__init__(parent)
        self._home = home
        self.problems: list[UserError] = []
        self.ignored = Ignored(by)
        self.mine = self._words(WORDS_FILE, "words-new.txt")
        self.office = self._words(OFFICE_WORDS_FILE, "office/words-new.txt")
        self.office_off: tuple[str, ...] = ()
        self.office_on: tuple[str, ...] = ()
        """Rules, or kinds of rules, that are off at first and that the office wants."""
        self.release_off: tuple[str, ...] = ()
        self.form_off: tuple[str, ...] = ()
        self.level: Level = level
        self._off: frozenset[str] = frozenset()
        self._right: frozenset[str] = frozenset()
        try:
            self._read_rules()
        except UserError as problem:
            self.problems.append(problem)
        self._settle()

    def terms(self) -> Terms:
        """On what terms the proofreader is to work."""
        off = (*self.office_off, *self.release_off, *self.form_off)
        return Terms((*self.mine, *self.office), tuple(dict.fromkeys(off)), self.level, self.office_on)

    def covers(self, found: Found) -> bool:
        """Whether a finding may stand and is not to be shown."""
        finding = found.finding
        if finding.rule in self._off or finding.rule.partition(".")[0] in self._off:
            return True
        doubtful = finding.severity == "hint" and finding.rule.startswith("spelling.")
        if (self.level == "quiet" and finding.severity != "error") or (self.level == "normal" and doubtful):
            return True
        return (found.text in self._right and may_be_a_word(found)) or found in self.ignored

    def is_off(self, rule: Rule) -> bool:
        """Whether a rule of house style is switched off, here or in the office, or was never switched on."""
        names = {rule.id, rule.kind}
        return not (rule.on or names & {*self.office_on}) or bool(names & self._off)

    # --- a release

    def show_release(self, rules_off: Iterable[str], dismissals: Iterable[Dismissal] = ()) -> None:
        """What may stand in another release."""
        self.release_off = tuple(rules_off)
        self.ignored.show(dismissals)
        self._tell()

    def show_form(self, rules_off: Iterable[str]) -> None:
        """What the form has switched off."""
        if self.form_off != tuple(rules_off):
            self.form_off = tuple(rules_off)
            self._tell()

    # --- one finding

    def ignore_here(self, found: Found) -> None:
        """Do not show this finding at this place again."""
        self.ignored.here(found)
        self.changed.emit()

    def ignore_everywhere(self, found: Found) -> None:
        """Do not show this rule on this text again in this release."""
        self.ignored.everywhere(found)
        self.changed.emit()

    def take_back(self, dismissal: Dismissal) -> None:
        """Show again what was ignored."""
        self.ignored.take_back(dismissal)
        self.changed.emit()

    # --- words, rules, level

    def add_word(self, word: str, *, office: bool = False) -> None:
        """Keep a word as right. Raises UserError when it cannot be kept; then nothing has changed."""
        (self.office if office else self.mine).add(word)
        self._tell()

    def change_words(self, *, add: Iterable[str], remove: Iterable[str], office: bool) -> None:
        """Keep more words and let others go. Raises UserError as `add_word` does."""
        (self.office if office else self.mine).change(add=add, remove=remove)
        self._tell()

    def set_office_rules(self, *, off: Iterable[str], on: Iterable[str]) -> None:
        """Let these rules and kinds be off for the office, and no others; `on`: those of them that are off
        at first and are wanted. UserError as `add_word`.
        """
        set_off(self._home, off)
        set_on(self._home, on)
        self._read_rules()
        self._tell()

    def read_again(self) -> None:
        """Take words and rules as they now lie in the home. Raises UserError when they cannot be read."""
        for words in (self.mine, self.office):
            words.change()
        self._read_rules()
        self._tell()

    def rule_off(self, rule: str, *, office: bool = False) -> None:
        """Switch a rule off, for this release or for the office. Raises UserError as `add_word` does."""
        if office:
            switch_off(self._home, rule)
            self._read_rules()
        elif rule not in self.release_off:
            self.release_off = (*self.release_off, rule)
        self._tell()

    def rule_on(self, rule: str, *, office: bool = False) -> None:
        """Let a rule speak again. Raises UserError as `add_word` does."""
        if office:
            switch_on(self._home, rule)
            self._read_rules()
        else:
            self.release_off = tuple(name for name in self.release_off if name != rule)
        self._tell()

    def use_level(self, level: Level) -> None:
        """Say more or less."""
        if level != self.level:
            self.level = level
            self.level_used.emit(level)
            self._tell()

    def _tell(self) -> None:
        self._settle()
        self.changed.emit()
        self.terms_changed.emit()

    def _settle(self) -> None:
        self._off = frozenset((*self.office_off, *self.release_off, *self.form_off))
        self._right = frozenset((*self.mine, *self.office))

    # --- the home

    def _words(self, name: str, other: str) -> MyWords:
        try:
            return MyWords.of(self._home, name)
        except UserError as problem:
            self.problems.append(problem)
            return MyWords(self._home, [], other)

    def _read_rules(self) -> None:
        style = read_house_style(self._home)
        self.office_off, self.office_on = style.off, style.on
