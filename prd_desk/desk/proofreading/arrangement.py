"""How the findings are listed: which of them, in which order, in which groups."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from prd_desk.desk.names import field_label, kind_label
from prd_desk.proofing.finding import RULE_KINDS
from prd_desk.proofing.fixes import alike, is_sure

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from prd_desk.desk.proofreading.found import Found

SEVERITIES = ("error", "warning", "hint")

GroupKey = tuple[str, str]
"""Severity and kind of rule."""


@dataclass(frozen=True, slots=True)
class Group:
    """A heading over findings of one severity and kind. sure: how many can be mended without a look."""

    severity: str
    kind: str
    count: int
    sure: int
    closed: bool

    @property
    def key(self) -> GroupKey:
        """What makes it the same group as before."""
        return self.severity, self.kind


@dataclass(frozen=True, slots=True)
class Arrangement:
    """What the user wants to see of the findings; empty `kind`, `field` and `text` let all through.

    closed: groups of which only the heading is shown. text: looked for in all that a row says.
    """

    grouped: bool = True
    severities: frozenset[str] = frozenset(SEVERITIES)
    kind: str = ""
    field: str = ""
    text: str = ""
    closed: frozenset[GroupKey] = frozenset()

    @property
    def leaves_out(self) -> bool:
        """Whether some findings may not be listed."""
        return bool(self.kind or self.field or self.text.strip()) or len(self.severities) < len(SEVERITIES)

    def chosen(self, items: Iterable[Found]) -> Iterator[Found]:
        """The findings that are listed, their groups being open."""
        asked = self.text.strip().casefold()
        by_label: dict[str, bool] = {}
        for found in items:
            kind, field = kind_of(found), found.field
            if found.finding.severity not in self.severities or (self.field and field != self.field):
                continue
            if self.kind and kind != self.kind:
                continue
            if asked and asked not in _words(found):
                place = f"{kind} {field}"
                if place not in by_label:  # translating each label anew takes most of the time
                    by_label[place] = asked in f"{kind_label(kind)}\n{field_label(field)}".casefold()
                if not by_label[place]:
                    continue
            yield found


def kind_of(found: Found) -> str:
    """The kind of the rule that spoke."""
    return found.finding.rule.partition(".")[0]


def arrange(items: Sequence[Found], how: Arrangement) -> list[Found | Group]:
    """The rows of the list: findings in reading order, or under their headings, the worst first."""
    wanted = list(how.chosen(items)) if how.leaves_out else items
    if not how.grouped:
        return list(wanted)
    rows: list[Found | Group] = []
    for key, members in by_group(wanted):
        closed = key in how.closed
        sure = sum(is_sure(found.finding) for found in members)
        rows.append(Group(*key, len(members), sure, closed))
        rows += () if closed else members
    return rows


def by_group(items: Iterable[Found]) -> list[tuple[GroupKey, list[Found]]]:
    """The findings by severity and kind, the worst first, each group in the order given."""
    groups: dict[GroupKey, list[Found]] = {}
    for found in items:
        groups.setdefault((found.finding.severity, kind_of(found)), []).append(found)
    return sorted(groups.items(), key=lambda group: _rank(group[0]))


def alike_in(items: Iterable[Found], one: Found) -> list[Found]:
    """The findings that are mended together with one: those of its kind with a sure suggestion."""
    return [
        other
        for other in items
        if is_sure(other.finding) and alike(one.finding, one.text, other.finding, other.text)
    ]


def kinds_in(items: Iterable[Found]) -> list[str]:
    """The kinds there are, in their usual order."""
    there = {kind_of(found) for found in items}
    return sorted(there, key=_kind_rank)


def fields_in(items: Iterable[Found]) -> list[str]:
    """The fields there are, in reading order."""
    return list(dict.fromkeys(found.field for found in items))


def _rank(key: GroupKey) -> tuple[int, int, str]:
    return SEVERITIES.index(key[0]), _kind_rank(key[1]), key[1]


def _kind_rank(kind: str) -> int:
    return RULE_KINDS.index(kind) if kind in RULE_KINDS else len(RULE_KINDS)


def _words(found: Found) -> str:
    finding = found.finding
    return "\n".join((found.text, finding.message, *finding.suggestions, finding.rule)).casefold()
