"""A text mended in one go or in many, to see what suggestions come to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from prd_desk.proofing.fixes import apart

if TYPE_CHECKING:
    from collections.abc import Iterable

    from prd_desk.proofing.finding import Finding
    from prd_desk.proofing.rules.book import RuleBook
    from prd_desk.proofing.rules.piece import StyleProfile

MOST_PASSES = 12


def fix_all(text: str, findings: Iterable[Finding]) -> str:
    """The text after every finding that can took its first suggestion."""
    pieces, at = [], 0
    for finding in apart(findings):
        pieces += (text[at : finding.span.start], finding.suggestions[0])
        at = finding.span.end
    return "".join((*pieces, text[at:]))


def mended(book: RuleBook, text: str, ids: Iterable[str], profile: StyleProfile | None = None) -> str:
    """The text after these rules (or kinds) fell silent: a pass may bring two halves of a fault together."""
    alone = book.only(ids)
    for _ in range(MOST_PASSES):
        better = fix_all(text, alone.check(text, profile=profile))
        if better == text:
            break
        text = better
    return text
