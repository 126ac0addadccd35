"""Keeping a broken text from drowning the officer in marks."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from prd_desk.proofing.finding import Place, Span

if TYPE_CHECKING:
    from prd_desk.proofing.finding import Finding

STORM = 50
"""More findings of one kind in a row than this become one."""


def fold_storms(findings: list[Finding]) -> list[Finding]:
    """Fold each unbroken run of more than STORM findings of one rule in one field into its first.

    The folded finding keeps its own span, says how many there are, and names the last place.
    """
    out: list[Finding] = []
    start = 0
    while start < len(findings):
        first, end = findings[start], start
        while end < len(findings) and (findings[end].rule, findings[end].field) == (first.rule, first.field):
            end += 1
        if end - start > STORM:
            last = findings[end - 1]
            message = f"{first.message} (และอีก {end - start - 1} แห่งต่อเนื่องกัน)"
            place = Place(last.field, Span(*last.span))
            out.append(replace(first, message=message, related=(*first.related, place)))
        else:
            out.extend(findings[start:end])
        start = end
    return out
