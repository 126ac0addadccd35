"""Taking many suggestions at once: which findings belong together, and which can be mended side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from prd_desk.proofing.finding import Finding

BY_TEXT = ("spelling", "names")
"""Kinds whose suggestion belongs to the words that stand there and says nothing of other words."""
BY_HAND = ("facts",)
"""Kinds where somebody has to choose: the text may be right and the facts wrong."""


def apart(findings: Iterable[Finding]) -> list[Finding]:
    """Those that can take their first suggestion together, in order of place.

    Findings without a suggestion are passed over; of two that overlap the one that starts first is
    taken (the longer one, when they start together). The findings must all speak of one text.
    """
    chosen: list[Finding] = []
    at, last_start = 0, -1
    for finding in sorted(findings, key=lambda each: (each.span.start, -each.span.end)):
        start, end = finding.span
        if finding.suggestions and start >= at and start != last_start:
            chosen.append(finding)
            at, last_start = end, start
    return chosen


def fix_all(text: str, findings: Iterable[Finding]) -> str:
    """The text after every finding that can took its first suggestion."""
    pieces: list[str] = []
    at = 0
    for finding in apart(findings):
        pieces += (text[at : finding.span.start], finding.suggestions[0])
        at = finding.span.end
    return "".join((*pieces, text[at:]))


def is_sure(finding: Finding) -> bool:
    """Whether its first suggestion may be taken without a look at each place.

    An error, or a fault for which house style knows one way of writing and no second.
    """
    if not finding.suggestions or finding.rule.partition(".")[0] in BY_HAND:
        return False
    return finding.severity == "error" or len(finding.suggestions) == 1


def alike(one: Finding, text: str, other: Finding, other_text: str) -> bool:
    """Whether mending all of one's kind means the other too; the texts are what stands at their places.

    A spelling goes with the same wrong text and the same suggestion, a rule of house style with itself.
    """
    if one.rule.partition(".")[0] in BY_TEXT:
        return (one.rule, text, one.suggestions[:1]) == (other.rule, other_text, other.suggestions[:1])
    return one.rule == other.rule
