"""Where a Thai line may end: between words, never inside a name, a number, an address or an abbreviation."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, replace
from itertools import islice
from typing import TYPE_CHECKING

from prd_desk.export.joints import NO_BREAK_SPACE, hold_together
from prd_desk.forms.blocks import bold_within
from prd_desk.news.dates import MONTHS, MONTHS_SHORT
from prd_desk.news.digits import KEEP_AS_WRITTEN

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from prd_desk.news.release import Bold

_NEVER_FIRST = "ๆฯๅะาำ)]}”’»›.,;:!?%…฿/-–—"
_NEVER_LAST = "เแโใไ([{“‘«‹-"
_MARKS = "\u0e31\u0e34-\u0e3a\u0e47-\u0e4e"
_DAY_AND_MONTH = rf"[0-9๐-๙]{{1,2}} (?:{'|'.join(map(re.escape, MONTHS + MONTHS_SHORT))})"
_WHOLE = re.compile(
    _DAY_AND_MONTH + r"|[0-9๐-๙](?:[0-9๐-๙.,:/%-]*[0-9๐-๙%])?"  # numbers, hours, ๓/๒๕๖๗
    r"|(?:[ก-ฮ][ก-ฮะ-ู]{0,3}\.)+"  # พ.ศ. มิ.ย.
    r"| ๆ| ?ฯลฯ",
)
MOST_LETTERS = 400
"""No line of paper holds as many."""

_SPACES = re.compile(r"[ \t]+")
_CLUSTER = re.compile(rf"[เแโใไ]?.[{_MARKS}ะาำๅ]*", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Unit:
    """A stretch that no line may part, and the spaces after it, which vanish at the end of a line.

    bold: stretches of `text`.
    """

    text: str
    space: str = ""
    bold: tuple[Bold, ...] = ()


def units_of(text: str, names: Iterable[str] = (), bold: tuple[Bold, ...] = ()) -> list[Unit]:
    """The text, cut wherever a line may end. Joined, `text` and `space` of all units are the text again,
    but for no-break spaces inside what is held together. bold: stretches of the text.
    """
    text = hold_together(text, names)
    units: list[Unit] = []
    at = 0
    for piece in _pieces(text, _borders(text, names)):
        bare = piece.rstrip(" \t")
        if bare or not units:
            units.append(Unit(bare, piece[len(bare) :], bold_within(bold, at, at + len(bare))))
        else:
            units[-1] = replace(units[-1], space=units[-1].space + piece)
        at += len(piece)
    return units


def _pieces(text: str, borders: Sequence[int]) -> Iterator[str]:
    for start, end in zip([0, *borders], [*borders, len(text)], strict=True):
        if end > start:
            yield text[start:end]


def _borders(text: str, names: Iterable[str]) -> list[int]:
    from prd_desk.proofing.words import word_spans  # with all of proofing behind it, 0.3 s

    held = [span.span() for pattern in (_WHOLE, KEEP_AS_WRITTEN) for span in pattern.finditer(text)]
    for name in names:
        written = name.replace(" ", NO_BREAK_SPACE)
        if written:
            held += [found.span() for found in re.finditer(re.escape(written), text)]
    inside = {at for start, end in held for at in range(start + 1, end)}
    ends = {span.end for span in word_spans(text)} | {space.end() for space in _SPACES.finditer(text)}
    return [at for at in sorted(ends) if at < len(text) and at not in inside and _may_part(text, at)]


def _may_part(text: str, at: int) -> bool:
    before, after = text[at - 1], text[at]
    if NO_BREAK_SPACE in {before, after} or after in " \t":
        return False
    if re.match(rf"[{_MARKS}]", after) or before in _NEVER_LAST or after in _NEVER_FIRST:
        return False
    # After "- " (๙ - ๑๑, "- ข้อแรก") no line ends: readers would take the hyphen for that of a broken word.
    return text[:at].rstrip(" \t")[-1:] not in {"-", "•", "–"}


def fill_lines(
    units: Sequence[Unit], width_of: Callable[[Unit], float], first: float, others: float
) -> list[list[Unit]]:
    """The units in lines as full as can be, the first line `first` wide and the rest `others`.

    A unit wider than a whole line is parted between letters; nothing else ever is. width_of: the width of a
    unit's text; the space after it is measured as a unit of its own.
    """
    lines: list[list[Unit]] = [[]]
    left = first
    for unit in units:
        width = width_of(unit)
        if width > left and lines[-1]:
            lines.append([])
            left = others
        while width > left:
            head, unit = _parted(unit, width_of, left)  # noqa: PLW2901 - the rest of the unit goes on
            lines[-1].append(head)
            lines.append([])
            left, width = others, width_of(unit)
        lines[-1].append(unit)
        left -= width + width_of(Unit(unit.space))
    return lines if lines[-1] else lines[:-1]


def _parted(unit: Unit, width_of: Callable[[Unit], float], room: float) -> tuple[Unit, Unit]:
    """As many letters with their marks as fit, at least one, and the rest."""
    ends = [cluster.end() for cluster in islice(_CLUSTER.finditer(unit.text), MOST_LETTERS)]
    fitting = bisect_right(ends, room, key=lambda end: width_of(_part(unit, 0, end)))
    cut = ends[max(1, min(fitting, len(ends) - 1)) - 1]
    return _part(unit, 0, cut), replace(_part(unit, cut, len(unit.text)), space=unit.space)


def _part(unit: Unit, start: int, end: int) -> Unit:
    return Unit(unit.text[start:end], bold=bold_within(unit.bold, start, end))
