"""Taking suggestions: many at once, in one new text."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from prd_desk.proofing.finding import Finding


def fix_all(text: str, findings: Iterable[Finding]) -> str:
    """The text after every finding took its first suggestion.

    Findings without a suggestion are passed over; of two that overlap the one that starts first is
    taken (the longer one, when they start together). The findings must all speak of `text`.
    """
    pieces: list[str] = []
    at = 0
    last_start = -1
    for finding in sorted(findings, key=lambda each: (each.span.start, -each.span.end)):
        start, end = finding.span
        if not finding.suggestions or start < at or start == last_start:
            continue
        pieces += (text[at:start], finding.suggestions[0])
        at, last_start = end, start
    return "".join((*pieces, text[at:]))
