"""What should be known before a release goes out: what is missing, what is open, what somebody let stand."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from prd_desk.desk.proofreading.arrangement import SEVERITIES, by_group

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from prd_desk.desk.proofreading.found import Found
    from prd_desk.forms import FieldProblem
    from prd_desk.proofing.dismissal import Dismissal

TOLD = SEVERITIES[:2]
"""Severities that hold a release up; hints do not."""


@dataclass(frozen=True, slots=True)
class OpenKind:
    """Open findings of one severity and kind. first: the one to begin with, in reading order."""

    severity: str
    kind: str
    count: int
    first: Found


@dataclass(frozen=True, slots=True)
class ExportSummary:
    """What stands between a release and its readers.

    missing: required fields that are empty. open: errors and warnings, the worst first. ignored: what
    somebody let stand in this release. off_here, off_in_office: rules, or kinds of rules, switched off.
    finished: whether everything had been checked when this was made.
    """

    missing: tuple[FieldProblem, ...]
    open: tuple[OpenKind, ...]
    ignored: tuple[Dismissal, ...]
    off_here: tuple[str, ...]
    off_in_office: tuple[str, ...]
    finished: bool

    @property
    def is_clear(self) -> bool:
        """Whether there is nothing about this release that somebody should see first."""
        return not (self.missing or self.open or self.ignored or self.off_here)


def summarise(
    missing: Iterable[FieldProblem],
    items: Sequence[Found],
    *,
    ignored: Iterable[Dismissal] = (),
    off_here: Iterable[str] = (),
    off_in_office: Iterable[str] = (),
    finished: bool = True,
) -> ExportSummary:
    """The summary of a release whose open findings are `items`, in reading order."""
    return ExportSummary(
        tuple(missing),
        tuple(_open(items)),
        tuple(ignored),
        tuple(off_here),
        tuple(off_in_office),
        finished,
    )


def _open(items: Sequence[Found]) -> Iterator[OpenKind]:
    for (severity, kind), members in by_group(items):
        if severity in TOLD:
            yield OpenKind(severity, kind, len(members), members[0])
