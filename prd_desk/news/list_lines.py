"""Lists in running text: a line that begins with a dash, a bullet or a number is an item.

Lists stay plain text, so they survive every exchange; this says which lines are items and what comes next.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from prd_desk.news.digits import THAI_DIGITS, Digits

if TYPE_CHECKING:
    from collections.abc import Sequence

BULLET = "-"

_ITEM = re.compile(
    rf"(?P<bullet>[-•–])[ \u00a0]+|(?P<number>[0-9]{{1,2}}|[{THAI_DIGITS}]{{1,2}})(?P<end>[.)])[ \u00a0]+"
)


@dataclass(frozen=True, slots=True)
class Marker:
    """What an item begins with. `number` is None for a bullet; `length` counts the spaces after it."""

    length: int
    sign: str = BULLET
    number: int | None = None
    digits: Digits = "thai"

    def text(self) -> str:
        """The marker as it is typed, with one space after it."""
        if self.number is None:
            return f"{self.sign} "
        shown = str(self.number)
        if self.digits == "thai":
            shown = "".join(THAI_DIGITS[int(digit)] for digit in shown)
        return f"{shown}{self.sign} "

    def numbered(self, number: int) -> Marker:
        """The same kind of marker with another number; a bullet stays as it is."""
        if self.number is None:
            return self
        made = Marker(0, self.sign, number, self.digits)
        return Marker(len(made.text()), self.sign, number, self.digits)

    def next(self) -> Marker:
        """What the following item begins with."""
        return self.numbered((self.number or 0) + 1)

    def is_kin(self, other: Marker) -> bool:
        """Whether both belong to one list."""
        return (self.sign, self.number is None, self.digits) == (
            other.sign,
            other.number is None,
            other.digits,
        )


def marker_of(line: str) -> Marker | None:
    """The marker that a line begins with, if it is an item of a list."""
    found = _ITEM.match(line)
    if found is None:
        return None
    if found["bullet"]:
        return Marker(found.end(), found["bullet"])
    digits: Digits = "thai" if found["number"][0] in THAI_DIGITS else "arabic"
    return Marker(found.end(), found["end"], int(found["number"]), digits)


def first_marker(*, numbered: bool, digits: Digits) -> Marker:
    """What a new list begins with."""
    if not numbered:
        return Marker(2)
    return Marker(3, ".", 1, digits)


def renumbered(lines: Sequence[str], first: int) -> list[tuple[int, Marker, Marker]]:
    """What must change so that the items after line `first` count on: (line, marker now, marker then).

    Ends with the list: at a line that is no item of the same kind.
    """
    marker = marker_of(lines[first]) if first < len(lines) else None
    changes: list[tuple[int, Marker, Marker]] = []
    if marker is None or marker.number is None:
        return changes
    for at in range(first + 1, len(lines)):
        now = marker_of(lines[at])
        if now is None or not now.is_kin(marker):
            break
        marker = marker.next()
        if now.number != marker.number:
            changes.append((at, now, marker))
    return changes


def as_items(lines: Sequence[str], *, numbered: bool, digits: Digits) -> list[tuple[int, str]]:
    """How each line must begin to be an item: (code points to take away, what to put there).

    Lines that are all items of that kind already lose their markers; empty lines stay empty.
    """
    wanted = first_marker(numbered=numbered, digits=digits)
    now = [marker_of(line) for line in lines]
    filled = [marker for marker, line in zip(now, lines, strict=True) if line.strip()]
    undo = bool(filled) and all(m is not None and (m.number is None) == (not numbered) for m in filled)
    changes: list[tuple[int, str]] = []
    for marker, line in zip(now, lines, strict=True):
        length = marker.length if marker else 0
        if undo or (not line.strip() and len(lines) > 1):
            changes.append((length, ""))
        else:
            changes.append((length, wanted.text()))
            wanted = wanted.next()
    return changes
