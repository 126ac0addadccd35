"""Where proofreading meets the window: the panel is told what is checked, and what may stand is minded."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSettings

from prd_desk.desk.issuing.export_summary import summarise
from prd_desk.desk.issuing.summary_sheet import SummarySheet
from prd_desk.desk.proofreading.arrangement import Arrangement
from prd_desk.desk.proofreading.checked_page import Scope
from prd_desk.desk.proofreading.checking import Progress
from prd_desk.desk.proofreading.left_out_dialog import LeftOutDialog
from prd_desk.desk.settings.preferences import SETTINGS_FILE
from prd_desk.errors import UserError
from prd_desk.messages import message

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from prd_desk.desk.look.theme import Theme
    from prd_desk.desk.window import DeskWindow
    from prd_desk.forms import FieldProblem
    from prd_desk.proofing.rules.rule import Problem

_BRACES = re.compile(r"\{\w+\}")
"""What a rule's sentence leaves open until it speaks of a place."""

_GROUPED_KEY = "findings/grouped"


class ProofDesk(QObject):
    """Keeps the panel, the proofreader and what may stand in step, and asks before a release goes out."""

    def __init__(self, window: DeskWindow, theme: Theme, home: Path) -> None:
        super().__init__(window)
        self._window, self._theme = window, theme
        self._signs = self._words = 0
        self._told: tuple[Problem, ...] = ()
        self._settings = QSettings(str(home / SETTINGS_FILE), QSettings.Format.IniFormat)
        stet, head = window.stet, window.panel.head
        stet.setParent(self)  # so that it goes with the window
        stet.changed.connect(window.findings.look_again)
        stet.changed.connect(self._show_scope)
        stet.terms_changed.connect(lambda: window.checking.use_terms(stet.terms()))
        window.checking.progressed.connect(lambda _progress: self._on_progress())
        head.level_wanted.connect(stet.use_level)
        head.left_out_wanted.connect(self.show_left_out)
        head.arranged.connect(self._keep_arrangement)
        grouped = self._settings.value(_GROUPED_KEY, defaultValue=True, type=bool)
        window.panel.show_arrangement(replace(Arrangement(), grouped=bool(grouped)))
        self._show_scope()

    def show_written(self, words: int, signs: int) -> None:
        """Say how much there is to check."""
        self._words, self._signs = words, signs
        self._show_scope()

    def show_left_out(self) -> None:
        """List what is ignored and which rules are off, to be taken back."""
        rules = self._window.checking.rules
        sentences = {rule.id: _BRACES.sub("…", self._window.dialogs.words(rule.message)) for rule in rules}
        LeftOutDialog(self._window.stet, sentences, self._window.dialogs.tell, self._window).open()

    def clear(
        self, missing: Sequence[FieldProblem], go_on: Callable[[], None], *, for_review: bool = False
    ) -> None:
        """Go on at once when nothing stands against it; else show what does, and let the user decide."""
        window = self._window
        window.findings.gather()
        summary = summarise(
            [replace(each, message=window.dialogs.words(each.message)) for each in missing],
            window.findings.items,
            ignored=window.stet.ignored.dismissals(),
            off_here=window.stet.release_off,
            off_in_office=window.stet.office_off,
            finished=window.checking.progress is Progress.DONE,
        )
        if summary.is_clear:
            go_on()
            return
        sheet = SummarySheet(summary, self._theme, window)
        if for_review:
            sheet.name_step(self.tr("ก่อนส่งตรวจ"), self.tr("ส่งตรวจเลย"))
        sheet.go_on.connect(go_on)
        sheet.field_wanted.connect(window.focus_on)
        sheet.finding_wanted.connect(window.corrections.go_to)
        sheet.left_out_wanted.connect(self.show_left_out)
        sheet.open()

    def _on_progress(self) -> None:
        self._window.panel.use_rules(self._window.checking.rules)
        self._show_scope()
        self._tell_rules_left_out()

    def _tell_rules_left_out(self) -> None:
        """Say once which rules of the office cannot be used, all of them together."""
        problems, dialogs = self._window.checking.rule_problems, self._window.dialogs
        if problems and problems != self._told:
            self._told = problems
            detail = "\n".join(problem.said(dialogs.language) for problem in problems)
            sentence = message("desk.rules_unusable", count=len(problems))
            dialogs.tell(UserError(sentence, message("desk.mend_rules"), detail))

    def _show_scope(self) -> None:
        stet, rules = self._window.stet, self._window.checking.rules
        self._window.panel.show_scope(
            Scope(
                self._signs,
                self._words,
                sum(not stet.is_off(rule) for rule in rules),
                len(stet.mine),
                len(stet.office),
                stet.level,
                len(stet.ignored),
                len(stet.release_off) + len(stet.office_off),
            )
        )

    def _keep_arrangement(self, how: Arrangement) -> None:
        self._settings.setValue(_GROUPED_KEY, how.grouped)
