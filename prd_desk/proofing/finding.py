"""What the proofreader says: a place, what is wrong with it, and what could stand there instead."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NamedTuple

Severity = Literal["error", "warning", "hint"]

RULE_KINDS = (
    "spelling", "marks", "abbrev", "names", "consistency", "spacing", "number", "date", "time",
    "digits", "quote", "range", "style", "profile", "readability", "facts",
)  # fmt: skip
"""The first word of every rule id."""


class Span(NamedTuple):
    """A half-open stretch of code points in one text."""

    start: int
    end: int


class Place(NamedTuple):
    """A span in a named field: where else a finding speaks of."""

    field: str
    span: Span


@dataclass(frozen=True, slots=True)
class Finding:
    """One fault in one field.

    suggestions: strings that replace `text[span.start:span.end]`, best first; may be empty.
    confidence: probability from 0 to 1 that a human proofreader would agree.
    source: authority and clause behind a rule, or the list a word pair comes from; may be empty.
    """

    field: str
    span: Span
    rule: str
    severity: Severity
    message: str
    why: str = ""
    suggestions: tuple[str, ...] = ()
    confidence: float = 1.0
    source: str = ""
    related: tuple[Place, ...] = ()
