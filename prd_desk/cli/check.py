"""`prd-desk check`: every file through the proofreader, and its findings as rows or as JSON."""

from __future__ import annotations

import json
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from prd_desk.cli.folders import files_in
from prd_desk.cli.proofing import load_proofreader
from prd_desk.cli.terminal import THAI, Voice, visible, with_bar
from prd_desk.errors import UserError
from prd_desk.messages import message, series

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from prd_desk.proofing import Finding, Level, Proofreader

STANDARD_INPUT = "-"

SEVERITIES = {"error": message("cli.error"), "warning": message("cli.warning"), "hint": message("cli.hint")}

SHOWN_AROUND = 24
"""Code points before and after a finding that a report shows with it."""

_HEADER = (
    message("cli.head_place"),
    message("cli.head_severity"),
    message("cli.head_change"),
    message("cli.head_why"),
)


@dataclass(frozen=True, slots=True)
class Report:
    """What was found in one file; `texts` holds the text of every field that was read."""

    path: str
    texts: Mapping[str, str]
    findings: Sequence[Finding]


def check(
    files: Sequence[str],
    *,
    as_json: bool,
    home: Path,
    level: Level = "normal",
    without: Sequence[str] = (),
    also: Sequence[str] = (),
    voice: Voice = THAI,
) -> int:
    """Check the files, print the findings; 0 with hints at most, 1 with faults, 2 when a file failed.

    without: rules, or kinds of rules, to leave out, beside those that the office has switched off.
    also: rules, or kinds of rules, to try though they are off at first.
    A file that cannot be read, or a part of the proofreader that cannot be loaded, is told on standard error;
    the others still do their work.
    """
    proofreader = load_proofreader(home, without, also, voice=voice).at_level(level)
    reports: list[Report] = []
    failed = bool(proofreader.problems)
    for file in with_bar(files_in(files), voice.words(message("cli.checking"))):
        try:
            report = checked(file, proofreader, home)
        except UserError as error:
            voice.complain(error)
            failed = True
            continue
        reports.append(report)
        if not as_json:
            print_rows(report, header=len(reports) == 1, voice=voice)
    if as_json:
        print(json.dumps([record(report, voice) for report in reports], ensure_ascii=False, indent=1))
    else:
        _print_sum(reports, voice)
    if failed:
        return 2
    return int(any(f.severity != "hint" for report in reports for f in report.findings))


def checked(file: str, proofreader: Proofreader, home: Path) -> Report:
    """What is found in one file, or in standard input; UserError when it cannot be read."""
    from prd_desk.intake import read_plain_text, read_release

    if file != STANDARD_INPUT and Path(file).suffix.lower() == ".prdnews":
        from prd_desk.library.office import load_office_form

        release = read_release(Path(file))
        findings = proofreader.review(release, form=load_office_form(release.form, home))
        return Report(file, dict(release.texts()), findings)
    text = _standard_input() if file == STANDARD_INPUT else read_plain_text(Path(file))
    return Report(file, {"text": text}, proofreader.check(text))


def _standard_input() -> str:
    from prd_desk.intake import read_text
    from prd_desk.intake.text import LARGEST_TEXT

    text = read_text(sys.stdin.buffer.read(LARGEST_TEXT + 1), STANDARD_INPUT)
    if not text.strip():
        raise UserError(message("cli.pipe_empty"), message("cli.pipe_or_file"), "empty standard input")
    return text


def record(report: Report, voice: Voice = THAI) -> dict[str, Any]:
    """A report as `--format json` prints it; offsets are code points of the field's text."""
    return {
        "path": report.path,
        "findings": [
            {
                "field": finding.field,
                "start": finding.span.start,
                "end": finding.span.end,
                "text": _marked(report, finding),
                "rule": finding.rule,
                "severity": finding.severity,
                "message": voice.words(finding.message),
                "why": voice.words(finding.why),
                "suggestions": list(finding.suggestions),
            }
            for finding in report.findings
        ],
    }


def _marked(report: Report, finding: Finding) -> str:
    return report.texts.get(finding.field, "")[finding.span.start : finding.span.end]


def print_rows(report: Report, *, header: bool, voice: Voice = THAI) -> None:
    """One row a finding: where, severity, the change, the reason and its rule; `header` names the columns."""
    rows = [_HEADER] * (header and bool(report.findings))
    rows += [_row(report, finding) for finding in report.findings]
    voice.print_columns(rows)
    sys.stdout.flush()  # whoever reads along a pipe sees each file when it is done


def place_of(text: str, offset: int) -> tuple[int, int]:
    """Line and column of a code point, both counted from 1."""
    return text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset)


def _row(report: Report, finding: Finding) -> tuple[str, ...]:
    text = report.texts.get(finding.field, "")
    line, column = place_of(text, finding.span.start)
    field = "" if finding.field == "text" else f"{finding.field}:"
    change = visible(_marked(report, finding))
    if finding.suggestions:
        change = series((change, visible(finding.suggestions[0]) or message("cli.take_out")), " → ")
    return (
        f"{report.path}:{field}{line}:{column}",
        SEVERITIES[finding.severity],
        change,
        series((finding.message, f"[{finding.rule}]"), " "),
    )


def _print_sum(reports: Sequence[Report], voice: Voice) -> None:
    """How many of each severity, on standard error, so that standard output stays one finding a line."""
    if not reports:
        return
    found = [finding.severity for report in reports for finding in report.findings]
    parts = [series((name, str(found.count(severity))), " ") for severity, name in SEVERITIES.items()]
    sys.stdout.flush()
    voice.remark(message("cli.checked", files=len(reports), found=len(found), parts=series(parts, " · ")))
