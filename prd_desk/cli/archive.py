"""Checking a whole archive: thousands of files on all cores, in memory that does not grow with them."""

from __future__ import annotations

import signal
from collections import deque
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from multiprocessing import get_context
from typing import TYPE_CHECKING

from prd_desk.cli.check import SHOWN_AROUND, Report, checked, place_of
from prd_desk.cli.proofing import load_proofreader
from prd_desk.cli.terminal import THAI, Voice
from prd_desk.errors import UserError
from prd_desk.messages import message

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from prd_desk.proofing import Finding, Level, Proofreader, Severity

IN_FLIGHT = 4
"""Files waiting for each process: enough to keep it busy, few enough to hold in memory."""


@dataclass(frozen=True, slots=True)
class Row:
    """One finding as a report tells it: where, what stands there with a little around it, what should."""

    field: str
    line: int
    column: int
    severity: Severity
    rule: str
    text: str
    before: str
    after: str
    suggestion: str | None
    message: str


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of one file: its findings, or the sentence that says why it could not be read."""

    path: str
    characters: int = 0
    rows: tuple[Row, ...] = ()
    problem: str = ""


@dataclass(frozen=True, slots=True)
class Manner:
    """How files are checked: where the user's data lies, how much is said, which rules, in what language."""

    home: Path
    level: Level = "normal"
    without: tuple[str, ...] = ()
    also: tuple[str, ...] = ()
    voice: Voice = THAI


def outcomes(files: Sequence[str], manner: Manner, jobs: int) -> Iterator[Outcome]:
    """What comes of every file, in the order of the files; `jobs` processes work ahead of the reader.

    Raises UserError when the user's own words or rules cannot be read, and when a process dies.
    """
    if jobs == 1 or len(files) < 2:
        proofreader = load_proofreader(manner.home, manner.without, manner.also, voice=manner.voice).at_level(
            manner.level
        )
        yield from (outcome(file, proofreader, manner) for file in files)
        return
    load_proofreader(
        manner.home, manner.without, manner.also, voice=manner.voice
    )  # tells once what the processes keep to themselves
    pool = ProcessPoolExecutor(
        min(jobs, len(files)), mp_context=get_context("spawn"), initializer=_prepare, initargs=(manner,)
    )
    try:
        waiting = deque(pool.submit(_in_process, file) for file in files[: jobs * IN_FLIGHT])
        following = iter(files[jobs * IN_FLIGHT :])
        while waiting:
            done = waiting.popleft().result()
            for file in following:
                waiting.append(pool.submit(_in_process, file))
                break
            yield done
    except BrokenProcessPool as cause:
        raise UserError(message("cli.archive_stopped"), message("cli.archive_again"), str(cause)) from cause
    finally:
        pool.shutdown(cancel_futures=True)


def outcome(file: str, proofreader: Proofreader, manner: Manner) -> Outcome:
    """Read and check one file; a file that cannot be read has its sentence in place of findings."""
    try:
        report = checked(file, proofreader, manner.home)
    except UserError as error:
        return Outcome(file, problem=error.said(manner.voice.language))
    characters = sum(map(len, report.texts.values()))
    return Outcome(
        file, characters, tuple(_row(report, finding, manner.voice) for finding in report.findings)
    )


def _row(report: Report, finding: Finding, voice: Voice) -> Row:
    text = report.texts.get(finding.field, "")
    line, column = place_of(text, finding.span.start)
    start, end = finding.span
    return Row(
        field=finding.field,
        line=line,
        column=column,
        severity=finding.severity,
        rule=finding.rule,
        text=text[start:end],
        before=text[max(0, start - SHOWN_AROUND) : start].rpartition("\n")[2],
        after=text[end : end + SHOWN_AROUND].partition("\n")[0],
        suggestion=finding.suggestions[0] if finding.suggestions else None,
        message=voice.words(finding.message),
    )


_at_work: list[tuple[Proofreader, Manner]] = []
"""The proofreader and the manner of a process of the pool, which has no other place for them."""


def _prepare(manner: Manner) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent ends the pool
    proofreader = load_proofreader(manner.home, manner.without, manner.also, voice=None).at_level(
        manner.level
    )
    _at_work[:] = [(proofreader, manner)]


def _in_process(file: str) -> Outcome:
    return outcome(file, *_at_work[0])
