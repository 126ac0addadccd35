"""A finding at the place where its text stands now."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from prd_desk.proofing.finding import Span

if TYPE_CHECKING:
    from prd_desk.proofing.finding import Finding

CONTEXT = 12
"""Code points on either side by which a place is known again after edits elsewhere."""


@dataclass(frozen=True, slots=True)
class Found:
    """A finding in a field.

    finding: its span counts from the beginning of the paragraph. base: where that is in the field's text.
    text: what stands there. around: a little of the paragraph before and after.
    """

    field: str
    finding: Finding
    base: int
    text: str
    around: tuple[str, str] = ("", "")

    @property
    def span(self) -> Span:
        """Code points in the whole field's text."""
        start, end = self.finding.span
        return Span(self.base + start, self.base + end)

    def is_same(self, other: Found) -> bool:
        """Whether it is the same finding, perhaps moved by an edit before it."""
        return (self.field, self.text, self.finding.rule, self.around) == (
            other.field,
            other.text,
            other.finding.rule,
            other.around,
        )


def found_in(text: str, finding: Finding, field: str, base: int = 0) -> Found:
    """A finding in one paragraph, with what stands there."""
    start, end = finding.span
    around = (text[max(0, start - CONTEXT) : start], text[end : end + CONTEXT])
    return Found(field, finding, base, text[start:end], around)
