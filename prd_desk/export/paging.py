"""Rows dealt out to pages: as many as fit, those that belong together on one page."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Protocol, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence


class Stacked(Protocol):
    """What takes room on a page; lengths in points."""

    @property
    def before(self) -> float:
        """Space wanted above."""
        ...

    @property
    def height(self) -> float:
        """Without the space above and below."""
        ...

    @property
    def after(self) -> float:
        """Space wanted below."""
        ...

    @property
    def glued(self) -> bool:
        """Whether the next row must stand on the same page."""
        ...


AnyRow = TypeVar("AnyRow", bound=Stacked)


def deal(rows: Iterable[AnyRow], top: float, height: float) -> list[list[tuple[float, AnyRow]]]:
    """The rows on pages, each with its upper edge; one page at least.

    top: upper edge of the text on a page; height: of the text on a page. Between two rows stands the larger
    of the spaces that they want; the space above vanishes at the top of every page but the first, the space
    below at the foot. What belongs together and is higher than a page is parted where the page ends.
    """
    pages: list[list[tuple[float, AnyRow]]] = [[]]
    y, bottom, after = top, top + height, 0.0
    for group in _groups(rows):
        whole = _height(group)
        if pages[-1] and y + max(after, group[0].before) + whole > bottom and whole <= height:
            pages.append([])
        for row in group:
            if pages[-1] and y + max(after, row.before) + row.height > bottom:
                pages.append([])
            if pages[-1]:
                y += max(after, row.before)
            else:
                y = top + (row.before if len(pages) == 1 else 0)
            pages[-1].append((y, row))
            y += row.height
            after = row.after
    return pages


def holds_next(at: int, lines: int, *, whole: bool, with_next: bool) -> bool:
    """Whether line `at` of a paragraph stays on the page of what follows: its first two lines and its last
    two always do (widow control). whole: no page parts the paragraph; with_next: nor it from the next.
    """
    return with_next if at == lines - 1 else whole or at in {0, lines - 2}


def _height(group: Sequence[Stacked]) -> float:
    """Of rows one below the other, without the space above the first and below the last."""
    gaps = sum(max(upper.after, lower.before) for upper, lower in pairwise(group))
    return sum(row.height for row in group) + gaps


def _groups(rows: Iterable[AnyRow]) -> Iterator[list[AnyRow]]:
    """Rows that stay on one page together."""
    group: list[AnyRow] = []
    for row in rows:
        group.append(row)
        if not row.glued:
            yield group
            group = []
    if group:
        yield group
