"""Known misspellings: an editorial list of wrong forms, each with what is right and who says so."""

from __future__ import annotations

import csv
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

from prd_desk.messages import message
from prd_desk.proofing.finding import Finding, Severity, Span
from prd_desk.proofing.parts import part_unreadable
from prd_desk.proofing.spelling.surroundings import after_title, in_place_name
from prd_desk.proofing.words import NOT_IN_NAMES, word_spans

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

_REACH = 40
_COMBINING = re.compile("[ัิ-ฺ็-๎ำา]")
_CONSONANT = re.compile("[ก-ฮ]")
_COLUMNS = ["wrong", "right", "kind", "severity", "source", "wrong_docs", "right_docs", "guard"]
_BLANK = re.compile(r"[\s\u200b]")


@dataclass(frozen=True, slots=True)
class Pair:
    """A wrong form and what is right; `guards` are right strings that hold the wrong form.

    The guard `not-in-names` keeps silent in the names of people and places.
    """

    wrong: str
    right: str
    kind: str
    severity: Severity
    source: str
    guards: tuple[str, ...] = ()


class PairList:
    """Finds wrong forms where they stand as words of their own."""

    def __init__(self, pairs: Iterable[Pair]) -> None:
        self._pairs = {p.wrong: p for p in pairs}
        self._pattern = re.compile(prefix_pattern(sorted(self._pairs))) if self._pairs else None

    @property
    def wrong_forms(self) -> frozenset[str]:
        """All wrong forms: no lexicon may hold them."""
        return frozenset(self._pairs)

    def __iter__(self) -> Iterator[Pair]:
        return iter(self._pairs.values())

    def find(self, text: str, field: str = "text") -> list[Finding]:
        """Findings for the wrong forms in `text`, in order."""
        if self._pattern is None:
            return []
        out: list[Finding] = []
        for match in self._pattern.finditer(text):
            pair = self._pairs[match[0]]
            start, end = match.span()
            if _COMBINING.match(text, end) or _guarded(text, start, pair):
                continue  # a mark that follows makes it another cluster, and another fault
            if _stands_alone(text, start, end):
                out.append(_finding(pair, field, Span(start, end)))
        return out


def _stands_alone(text: str, start: int, end: int) -> bool:
    """Whether words begin and end at the match; the tokeniser knows the wrong forms as words."""
    left = max(0, start - _REACH)
    left += max((m.end() for m in _BLANK.finditer(text[left:start])), default=0)
    after = _BLANK.search(text, end, end + _REACH)
    right = after.start() if after else min(len(text), end + _REACH)
    words = [(left + a, left + b) for a, b in word_spans(text[left:right])]
    borders = {left, *(b for _, b in words)}
    # A lone consonant beside the match belongs to it: another slip than the one that the list knows.
    lone = any(b - a == 1 and _CONSONANT.match(text, a) and (b == start or a == end) for a, b in words)
    return start in borders and end in borders and not lone


def load_pairs(path: Path) -> PairList:
    """Read the tab-separated list: wrong, right, kind, severity, source, wrong_docs, right_docs, guard.

    Raises UserError, naming the file, if it is missing or damaged.
    """
    try:
        with path.open(encoding="utf-8", newline="") as file:
            rows = csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
            return PairList([_pair(row) for row in _checked(rows)])
    except (OSError, ValueError, KeyError, AttributeError) as cause:
        sentence = message("proofing.no_pairs", file=path.name)
        raise part_unreadable(sentence, path, cause) from cause


def _checked(rows: csv.DictReader[str]) -> csv.DictReader[str]:
    if rows.fieldnames != _COLUMNS:
        raise ValueError(f"columns {rows.fieldnames}")
    return rows


def _pair(row: dict[str, str]) -> Pair:
    guards = tuple(g for g in row["guard"].split("|") if g)
    return Pair(
        row["wrong"], row["right"], row["kind"], cast("Severity", row["severity"]), row["source"], guards
    )


def _guarded(text: str, start: int, pair: Pair) -> bool:
    """Whether the match lies inside one of the right strings that hold the wrong form, or in a name."""
    if NOT_IN_NAMES in pair.guards and (after_title(text, start) or in_place_name(text, start)):
        return True
    for guard in pair.guards:
        inside = guard.find(pair.wrong)
        while inside >= 0:
            if text.startswith(guard, start - inside) and start >= inside:
                return True
            inside = guard.find(pair.wrong, inside + 1)
    return False


def _finding(pair: Pair, field: str, span: Span) -> Finding:
    return Finding(
        field,
        span,
        "spelling.list",
        pair.severity,
        message("proofing.written", wrong=pair.wrong, right=pair.right),
        message("proofing.often_misspelt"),
        (pair.right,),
        0.97 if pair.severity != "hint" else 0.5,
        pair.source,
    )


def prefix_pattern(words: list[str], at: int = 0) -> str:
    """A regular expression for sorted words that shares their beginnings; longer words first."""
    branches: list[str] = []
    i = 0
    ends_here = False
    while i < len(words):
        if len(words[i]) == at:
            ends_here = True
            i += 1
            continue
        letter, j = words[i][at], i
        while j < len(words) and words[j][at] == letter:
            j += 1
        branches.append(re.escape(letter) + prefix_pattern(words[i:j], at + 1))
        i = j
    if not branches:
        return ""
    together = branches[0] if len(branches) == 1 and not ends_here else f"(?:{'|'.join(branches)})"
    return f"{together}?" if ends_here else together
