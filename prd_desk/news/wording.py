"""Joining pieces of Thai into running text, with the Royal Society's spaces; empty pieces leave no trace."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

_THAI_LETTER = re.compile("[ก-ฮะ-ฺเ-ๅ็-๎]")
_ABBREVIATION = re.compile(r"[ก-ฮ]{1,4}\.")


def spaced(*pieces: str) -> str:
    """The pieces with one space between."""
    return " ".join(piece for piece in map(tidy, pieces) if piece)


def glued(*pieces: str) -> str:
    """The pieces as one stretch; a space stands only where the spelling asks for one.

    That is on either side of digits, Latin and marks, and before an abbreviation (Royal Society, rules of
    spacing 1.2.10, 1.2.13, 1.2.15).
    """
    text = ""
    for piece in filter(None, map(tidy, pieces)):
        together = not text or (
            _THAI_LETTER.match(text[-1]) and _THAI_LETTER.match(piece) and not _ABBREVIATION.match(piece)
        )
        text += piece if together else f" {piece}"
    return text


def listed(items: Sequence[str]) -> str:
    """`ก`, `กและข`, `ก ข และค`: a space before และ from three items on, or where an item has spaces itself.

    Source: Royal Society, rules of spacing 1.2.20.
    """
    items = [item for item in map(tidy, items) if item]
    if len(items) < 2:
        return "".join(items)
    last = glued("และ", items[-1])
    if len(items) == 2 and not any(" " in item for item in items):
        return glued(items[0], last)
    return " ".join([*items[:-1], last])


def tidy(text: str) -> str:
    """The text on one line with single spaces."""
    return " ".join(text.split())


def quoted(text: str) -> str:
    """The text between “ and ”, unless it has such marks of its own."""
    bare = tidy(text)
    return bare if not bare or any(mark in bare for mark in '“”"‘’') else f"“{bare}”"
