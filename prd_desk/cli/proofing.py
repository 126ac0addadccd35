"""The proofreader as the user's home sets it up: their words, their office's words and rules."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from prd_desk.cli.terminal import complain
from prd_desk.library import accepted_words, read_house_style

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from prd_desk.proofing import Proofreader


def load_proofreader(home: Path, without: Sequence[str] = (), *, aloud: bool = True) -> Proofreader:
    """Load it; parts that cannot be loaded and rules that are not in force are told on standard error.

    without: rules, or kinds of rules, to leave out beside those that the office has switched off.
    aloud: tell those parts and rules; a process beside the one that has told them keeps silent.
    Raises UserError when the user's own files cannot be read.
    """
    from prd_desk.proofing import Proofreader

    style = read_house_style(home)
    proofreader = Proofreader.load(
        words=accepted_words(home), rule_files=style.files, rules_off=(*style.off, *without)
    )
    if aloud:
        for problem in proofreader.problems:
            complain(problem)
        for fault in proofreader.rules.problems:
            print(fault, file=sys.stderr)
    return proofreader
