"""The proofreader as the user's home sets it up: their words, their office's words and rules."""

from __future__ import annotations

from typing import TYPE_CHECKING

from prd_desk.cli.terminal import THAI, Voice
from prd_desk.library import accepted_words, read_house_style

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from prd_desk.proofing import Proofreader


def load_proofreader(
    home: Path, without: Sequence[str] = (), also: Sequence[str] = (), *, voice: Voice | None = THAI
) -> Proofreader:
    """Load it; parts that cannot be loaded and rules that are not in force are told on standard error.

    without: rules, or kinds of rules, to leave out beside those that the office has switched off.
    also: rules, or kinds of rules, that are off at first, to try beside those that the office wants.
    voice: tells them; None for a process beside the one that has told them.
    Raises UserError when the user's own files cannot be read.
    """
    from prd_desk.proofing import Proofreader

    style = read_house_style(home)
    proofreader = Proofreader.load(
        words=accepted_words(home),
        rule_files=style.files,
        rules_off=(*style.off, *without),
        rules_on=(*style.on, *also),
    )
    if voice is not None:
        for problem in proofreader.problems:
            voice.complain(problem)
        for fault in proofreader.rule_problems:
            voice.remark(fault.said(voice.language))
    return proofreader
