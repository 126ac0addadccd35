"""Keeping a broken text from drowning the officer in marks."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from prd_desk.messages import message
from prd_desk.proofing.finding import Place, Span

if TYPE_CHECKING:
    from prd_desk.proofing.finding import Finding

STORM = 50
"""More findings of one kind in a row than this become one."""
IN_A_ROW = 30
"""Code points that may lie between two findings of a row."""


def fold_storms(findings: list[Finding]) -> list[Finding]:
    """Fold each row of more than STORM findings of one kind in one field into its first.

    Findings of other kinds between them do not break a row, a stretch of sound text does. The folded finding
    keeps its own span, says how many there are, and names the last place. The order of the others stays.
    """
    rows: list[list[int]] = []
    open_rows: dict[tuple[str, str], list[int]] = {}
    for at in sorted(range(len(findings)), key=lambda i: findings[i].span):
        key = (findings[at].field, findings[at].rule.partition(".")[0])
        row = open_rows.get(key)
        if row is None or findings[at].span.start - findings[row[-1]].span.end > IN_A_ROW:
            row = open_rows[key] = []
            rows.append(row)
        row.append(at)
    folded = {
        row[0]: _folded(findings[row[0]], findings[row[-1]], len(row)) for row in rows if len(row) > STORM
    }
    gone = {at for row in rows if len(row) > STORM for at in row[1:]}
    return [folded.get(at, finding) for at, finding in enumerate(findings) if at not in gone]


def _folded(first: Finding, last: Finding, number: int) -> Finding:
    said = message("proofing.and_more", first=first.message, others=number - 1)
    return replace(first, message=said, related=(*first.related, Place(last.field, Span(*last.span))))
