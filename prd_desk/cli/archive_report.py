"""The report on an archive: one page, a table, or JSON, made while the outcomes are read one by one."""

from __future__ import annotations

import csv
import heapq
import io
import json
from collections import Counter
from dataclasses import asdict, dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING, Any

from prd_desk.cli.check import SEVERITIES
from prd_desk.cli.terminal import THAI, Voice
from prd_desk.errors import UserError
from prd_desk.export.files import write_atomically
from prd_desk.messages import Bilingual, message
from prd_desk.news.dates import BUDDHIST_ERA
from prd_desk.proofing.finding import Severity
from prd_desk.resources import resource

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

    from prd_desk.cli.archive import Outcome, Row

    Outcomes = Callable[[], Iterable[Outcome]]
    """Reads the outcomes anew at every call."""

REPORTS = (".html", ".csv", ".json")
WORST = 50
"""Files named in the table of the worst."""
SHOWN_PLACES = 20_000
"""Places on the page: a browser still scrolls so many. CSV and JSON have all."""

_COLUMNS = (
    "file", "field", "line", "column", "severity", "rule", "text", "suggestion", "message", "before", "after",
)  # fmt: skip


@dataclass(slots=True)
class Totals:
    """Counts over all files."""

    files: int = 0
    characters: int = 0
    clean: int = 0
    severities: Counter[Severity] = field(default_factory=Counter[Severity])
    rules: Counter[tuple[str, Severity]] = field(default_factory=Counter[tuple[str, Severity]])
    words: Counter[tuple[str, str]] = field(default_factory=Counter[tuple[str, str]])
    """Wrong and right of the findings that are no hints."""
    unread: list[tuple[str, str]] = field(default_factory=list[tuple[str, str]])
    worst: list[tuple[int, int, str]] = field(default_factory=list[tuple[int, int, str]])
    """Heap of (faults, minus the file's number, file)."""

    def add(self, outcome: Outcome) -> None:
        """Count one file."""
        self.files += 1
        if outcome.problem:
            self.unread.append((outcome.path, outcome.problem))
            return
        self.characters += outcome.characters
        faults = [row for row in outcome.rows if row.severity != "hint"]
        self.clean += not faults
        self.severities.update(row.severity for row in outcome.rows)
        self.rules.update((row.rule, row.severity) for row in outcome.rows)
        self.words.update((row.text, row.suggestion) for row in faults if row.suggestion is not None)
        if faults:
            entry = (len(faults), -self.files, outcome.path)
            (heapq.heappush if len(self.worst) < WORST else heapq.heappushpop)(self.worst, entry)

    @property
    def faults(self) -> int:
        """Errors and warnings."""
        return self.severities["error"] + self.severities["warning"]


def counted(outcomes: Iterable[Outcome]) -> Totals:
    """The totals of all outcomes."""
    totals = Totals()
    for outcome in outcomes:
        totals.add(outcome)
    return totals


def refuse_report(path: Path) -> None:
    """Raise UserError for a report of an ending that is none of `REPORTS`."""
    if path.suffix.lower() not in REPORTS:
        raise UserError(
            message("cli.report_unknown", kind=path.suffix or path.name),
            message("cli.report_endings", endings=" ".join(REPORTS)),
            "report",
        )


def write_report(path: Path, outcomes: Outcomes, *, overwrite: bool, voice: Voice = THAI) -> Totals:
    """Write the report in the format of its ending; returns the totals. Raises UserError as every writer."""
    totals = counted(outcomes())
    match path.suffix.lower():
        case ".csv":
            pieces = _csv(outcomes())
        case ".json":
            pieces = _json(outcomes(), totals)
        case _:
            pieces = _page(outcomes(), totals, voice)
    gathered = io.BytesIO()
    for piece in pieces:
        gathered.write(piece.encode("utf-8", "replace"))
    write_atomically(path, gathered.getvalue(), overwrite=overwrite)
    return totals


def _csv(outcomes: Iterable[Outcome]) -> Iterator[str]:
    """One row a finding, and one a file that could not be read; a byte order mark, or Excel sees no Thai."""
    line = io.StringIO()
    writer = csv.writer(line)

    def flushed(cells: Iterable[object]) -> str:
        writer.writerow([_inert(str(cell)) for cell in cells])
        text = line.getvalue()
        line.seek(0)
        line.truncate()
        return text

    yield "\ufeff" + flushed(_COLUMNS)
    for outcome in outcomes:
        if outcome.problem:
            yield flushed((outcome.path, "", "", "", "unread", "", "", "", outcome.problem, "", ""))
        for row in outcome.rows:
            values = asdict(row)
            yield flushed((outcome.path, *(_or_blank(values[name]) for name in _COLUMNS[1:])))


def _or_blank(value: object) -> object:
    return "" if value is None else value


def _inert(cell: str) -> str:
    """A cell that a spreadsheet would take for a formula, as text."""
    return f"'{cell}" if cell.startswith(("=", "+", "-", "@", "\t", "\r")) else cell


def _json(outcomes: Iterable[Outcome], totals: Totals) -> Iterator[str]:
    about: dict[str, Any] = {
        "files": totals.files,
        "characters": totals.characters,
        "clean": totals.clean,
        "severities": dict(totals.severities),
        "rules": [[rule, severity, count] for (rule, severity), count in totals.rules.most_common()],
    }
    yield f'{{"totals": {json.dumps(about, ensure_ascii=False)},\n"files": ['
    comma = "\n"
    for outcome in outcomes:
        yield comma + json.dumps(asdict(outcome), ensure_ascii=False)
        comma = ",\n"
    yield "\n]}\n"


@dataclass(frozen=True, slots=True)
class _Group:
    """The places of one file on the page."""

    path: str
    rows: tuple[Row, ...]


def _page(outcomes: Iterable[Outcome], totals: Totals, voice: Voice) -> Iterator[str]:
    """The page, from `resources/reports/archive.html.jinja`; Jinja escapes every value."""
    import jinja2

    template = resource("reports", "archive.html.jinja").read_text(encoding="utf-8")
    moment = datetime.now().astimezone()
    environment = jinja2.Environment(autoescape=True, trim_blocks=True, lstrip_blocks=True)
    yield from environment.from_string(template).generate(
        totals=totals,
        say=_page_words(voice, max(0, totals.severities.total() - SHOWN_PLACES)),
        language=voice.language,
        severities={severity: voice.words(name) for severity, name in SEVERITIES.items()},
        per_10k=round(10_000 * totals.faults / max(totals.characters, 1), 1),
        rules=totals.rules.most_common(),
        words=totals.words.most_common(WORST),
        worst=[(count, path) for count, _number, path in sorted(totals.worst, reverse=True)],
        groups=_groups(outcomes),
        moment=moment,
        shown_moment=_shown_moment(moment, voice),
    )


def _page_words(voice: Voice, hidden: int) -> dict[str, str]:
    """What stands on the page beside the figures."""
    return {
        "title": voice.words(message("cli.page_title")),
        "made": voice.words(message("cli.page_made")),
        "files": voice.words(message("cli.page_files")),
        "characters": voice.words(message("cli.page_characters")),
        "clean": voice.words(message("cli.page_clean")),
        "rate": voice.words(message("cli.page_rate")),
        "unread": voice.words(message("cli.page_unread")),
        "file": voice.words(message("cli.page_file")),
        "because": voice.words(message("cli.page_because")),
        "rules": voice.words(message("cli.page_rules")),
        "rule": voice.words(message("cli.page_rule")),
        "level": voice.words(message("cli.page_level")),
        "number": voice.words(message("cli.page_number")),
        "often": voice.words(message("cli.page_often")),
        "wrong": voice.words(message("cli.page_wrong")),
        "right": voice.words(message("cli.page_right")),
        "times": voice.words(message("cli.page_times")),
        "worst": voice.words(message("cli.page_worst")),
        "all": voice.words(message("cli.page_all")),
        "place": voice.words(message("cli.page_place")),
        "text": voice.words(message("cli.page_text")),
        "none": voice.words(message("cli.page_none")),
        "take_out": voice.words(message("cli.take_out")),
        "hidden": voice.words(message("cli.page_hidden", shown=SHOWN_PLACES, hidden=hidden))
        if hidden
        else "",
    }


def _shown_moment(moment: datetime, voice: Voice) -> str:
    """`5/1/2569 09.30 น.`, or as English numbers it."""
    thai = f"{moment.day}/{moment.month}/{moment.year + BUDDHIST_ERA}"
    both = Bilingual(thai, f"{moment:%Y-%m-%d}"), Bilingual(f"{moment:%H.%M}", f"{moment:%H:%M}")
    return voice.words(message("cli.page_moment", date=both[0], time=both[1]))


def _groups(outcomes: Iterable[Outcome]) -> Iterator[_Group]:
    left = SHOWN_PLACES
    for outcome in outcomes:
        if outcome.rows and left:
            rows = outcome.rows[:left]
            left -= len(rows)
            yield _Group(outcome.path, rows)
