"""A finding that somebody has said may stand: which one, who said so, and when."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime


@dataclass(frozen=True, slots=True)
class Dismissal:
    """What is not to be shown again in one release.

    rule, text: the rule that spoke and what stands in the text. field: the field of the one place that is
    meant; empty for everywhere in the release. around: a little of the text before and after that place, by
    which it is known again when the text moves. by: who decided. at: when, with its time zone; None when
    that was not kept.
    """

    rule: str
    text: str
    field: str = ""
    around: tuple[str, str] = ("", "")
    by: str = ""
    at: datetime | None = None
