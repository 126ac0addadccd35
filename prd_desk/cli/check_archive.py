"""`prd-desk check FOLDER --report OUT`: an archive checked on all cores, with one report at the end."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from prd_desk.cli.archive import outcomes
from prd_desk.cli.archive_journal import Journal
from prd_desk.cli.archive_report import refuse_report, write_report
from prd_desk.cli.check import STANDARD_INPUT
from prd_desk.cli.folders import files_in
from prd_desk.cli.terminal import with_bar
from prd_desk.errors import UserError
from prd_desk.messages import message

if TYPE_CHECKING:
    from collections.abc import Sequence

    from prd_desk.cli.archive import Manner
    from prd_desk.cli.archive_report import Totals
    from prd_desk.cli.terminal import Voice


def check_archive(
    paths: Sequence[str], report: Path, manner: Manner, *, jobs: int | None = None, force: bool = False
) -> int:
    """Check all files and write the report; 0 with hints at most, 1 with faults, 2 when one was unreadable.

    jobs: processes at work, one a core by default. An interrupted run leaves a journal beside the report; the
    next run with the same report goes on from there. Raises UserError when nothing is there to check or the
    report cannot be written.
    """
    from prd_desk.export.files import refuse_unwritable

    refuse_report(report)
    if STANDARD_INPUT in paths:
        raise UserError(message("cli.report_no_pipe"), message("cli.drop_dash"), "standard input")
    refuse_unwritable(report, overwrite=force)
    files = files_in(paths, leave_out=report)
    if all(Path(file).is_dir() for file in files):
        raise UserError(message("cli.nothing_in", paths=" ".join(paths)), message("cli.folder_with"), "empty")
    journal = Journal(report, manner)
    try:
        _check(files, journal, manner, jobs or os.cpu_count() or 1)
        totals = write_report(report, lambda: journal.outcomes(files), overwrite=force, voice=manner.voice)
    except BaseException:
        journal.close()
        raise
    journal.discard()
    _tell(totals, report, manner.voice)
    if totals.unread:
        return 2
    return int(totals.faults > 0)


def _check(files: Sequence[str], journal: Journal, manner: Manner, jobs: int) -> None:
    left = [file for file in files if not journal.is_done(file)]
    if len(left) < len(files):
        manner.voice.remark(message("cli.going_on", done=len(files) - len(left), left=len(left)))
    for _file, outcome in zip(
        with_bar(left, manner.voice.words(message("cli.checking"))), outcomes(left, manner, jobs), strict=True
    ):
        journal.add(outcome)


def _tell(totals: Totals, report: Path, voice: Voice) -> None:
    for path, problem in totals.unread:
        voice.remark(f"{path}: {problem}")
    voice.remark(
        message(
            "cli.archive_checked", files=totals.files, faults=totals.faults, hints=totals.severities["hint"]
        )
    )
    voice.say(message("cli.written", path=report))
