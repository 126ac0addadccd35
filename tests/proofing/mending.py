"""A text mended in one go or in many, to see what suggestions come to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from prd_desk.proofing.fixes import fix_all

if TYPE_CHECKING:
    from collections.abc import Iterable

    from prd_desk.proofing.rules.book import RuleBook
    from prd_desk.proofing.rules.piece import StyleProfile

MOST_PASSES = 12


def mended(book: RuleBook, text: str, ids: Iterable[str], profile: StyleProfile | None = None) -> str:
    """The text after these rules (or kinds) fell silent: a pass may bring two halves of a fault together."""
    alone = book.only(ids)
    for _ in range(MOST_PASSES):
        better = fix_all(text, alone.check(text, profile=profile))
        if better == text:
            break
        text = better
    return text
