"""Stray spaces: a blank inside a phrase that the language model reads better without it.

Only ever a hint: where a Thai writer parts phrases is judgement (ORST, หลักเกณฑ์การเว้นวรรค). Of 26 stray
spaces that a proofreader marked the threshold finds 15; about a third of what it says is arguable.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from prd_desk.messages import message
from prd_desk.proofing.finding import Finding, Span
from prd_desk.proofing.shadow import SPACE, SYMBOL_OF
from prd_desk.proofing.spelling.candidates import edits
from prd_desk.proofing.spelling.surroundings import after_title, quoted

if TYPE_CHECKING:
    from prd_desk.proofing.shadow import Shadow
    from prd_desk.proofing.spelling.candidates import Stream

RULE = "spacing.stray"
_SOURCE = "ราชบัณฑิตยสภา หลักเกณฑ์การเว้นวรรค"
_GAIN = 7.0
"""Natural logarithm of how much likelier the text must be without the blank."""
_FIRST_LETTER = min(SYMBOL_OF.values())


def stray_spaces(text: str, shadow: Shadow, stream: Stream, field: str) -> list[Finding]:
    """Hints for blanks between Thai letters that part what belongs together; not within
    people's names or quotation marks.
    """
    s = shadow.symbols
    if len(s) < 3:
        return []
    between = (s[1:-1] == SPACE) & (s[:-2] >= _FIRST_LETTER) & (s[2:] >= _FIRST_LETTER)
    at = np.flatnonzero(between) + 1
    gains = stream.gains(edits(at, 1, np.zeros((len(at), 1), np.uint8), 0))
    spans = [shadow.span(place, place + 1) for place in map(int, at[gains > _GAIN])]
    return [
        _finding(span, field)
        for span in spans
        if not after_title(text, span.start) and not quoted(text, span.start, span.end)
    ]


def _finding(span: Span, field: str) -> Finding:
    return Finding(
        field,
        span,
        RULE,
        "hint",
        message("proofing.join"),
        message("proofing.why_join"),
        ("",),
        0.6,
        _SOURCE,
    )
