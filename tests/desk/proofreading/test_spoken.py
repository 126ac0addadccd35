"""The window in English: findings, what an export lacks, and what went wrong."""

from __future__ import annotations

from prd_desk.desk.dialogs import Dialogs
from prd_desk.desk.proofreading.spoken import SpokenChecker
from prd_desk.errors import UserError
from prd_desk.messages import message
from prd_desk.proofing.proofreader import Proofreader
from prd_desk.proofing.rules.book import RuleBook
from prd_desk.proofing.spelling.pairs import PairList
from prd_desk.resources import resource


def test_findings_are_worded_in_the_language_of_the_window() -> None:
    rules = Proofreader(RuleBook.load(resource("rules")).only(["abbrev"]), PairList(()), None)
    checker = SpokenChecker(rules, "en").with_words(["ก"]).at_level("normal")
    (finding,) = checker.check("ปี พ.ศ 2563")
    assert finding.message == "The era is written “พ.ศ.”"
    assert finding.why.isascii() or "ปี" not in finding.why
    assert checker.without_rules(["abbrev"]).check("ปี พ.ศ 2563") == []
    assert checker.house_rules


def test_a_dialog_tells_a_problem_in_its_language(qtbot) -> None:
    from PySide6.QtWidgets import QMessageBox, QWidget

    window = QWidget()
    qtbot.addWidget(window)
    dialogs = Dialogs(window)
    dialogs.language = "en"
    dialogs.tell(UserError(message("export.no_kind"), message("export.choose_kind")))
    (box,) = window.findChildren(QMessageBox)
    assert box.text() == "No kind of file has been chosen for export."
    assert box.informativeText() == "Choose at least one kind."
    box.close()
