"""Official names and how they get distorted: a letter mistaken for its like, a slip, a small part lost."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from prd_desk.resources import resource

if TYPE_CHECKING:
    from collections.abc import Iterator

_LIKE = str.maketrans(dict(zip("ฎฏดณศษฐฑฒธภญฬ", "ตตตนสสถทททพยล", strict=True)))
"""Letters of one sound, folded onto one of them; the length of a text does not change."""

LOST_PARTS = frozenset(
    ("การ", "ความ", "และ", "ของ", "แห่ง", "ทาง", "เพื่อ", "เทคโนโลยี", "ราช", "ให้", "กร", "และการ", "และความ")
)
"""Parts whose loss makes a name wrong; longer parts are dropped on purpose, for short."""

HEAD, TAIL = 5, 4
"""Code points of a name that must stand unharmed at its beginning and end for it to be recognised."""


@dataclass(frozen=True, slots=True)
class Distorted:
    """A name that stands wrong at `text[start:end]`, and the right one."""

    start: int
    end: int
    name: str


def read_names(file: str) -> dict[str, list[str]]:
    """Names of a list in `resources/lexicons`, each with its words; the list cuts them by `|`.

    Further columns tell where a name comes from; lines that begin with # are comments.
    """
    lines = resource("lexicons", file).read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t")[0] for line in lines if line and not line.startswith("#")]
    return {row.replace("|", ""): row.split("|") for row in rows}


def read_places() -> list[tuple[str, str, str]]:
    """(kind, name, province) of every province, district and khet."""
    lines = resource("lexicons", "places.tsv").read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if line and not line.startswith("#")]
    return [(kind, name, province) for kind, name, province in rows]


def fold(text: str) -> str:
    """`text` with letters of one sound folded together; same length."""
    return text.translate(_LIKE)


class Gazetteer:
    """Names of one kind, looked for in running text wherever their beginning stands."""

    def __init__(self, names: list[str], *, head: int = HEAD, tail: int = TAIL, slips: int = 2) -> None:
        self._head, self._tail, self._slips = head, tail, slips
        self._names: dict[str, list[str]] = defaultdict(list)
        for name in sorted(names, key=len, reverse=True):
            heads = (name, _KIND_AND_PART.sub(r"\1", name))
            for beginning in dict.fromkeys(fold(each[:head]) for each in heads):
                self._names[beginning].append(name)
        stems = Counter(name[:-_END] for name in names)
        self._sure_stems = frozenset(stem for stem, times in stems.items() if times == 1 and len(stem) > head)
        # No word begins after a leading vowel: กรม is no department in โปรแกรม.
        self._start = re.compile(f"(?<![เแโใไ]){_any_of(list(self._names))}")

    def distorted(self, text: str) -> Iterator[Distorted]:
        """Every place where one of the names stands, but wrong."""
        folded = fold(text)
        for match in self._start.finditer(folded):
            found = self._at(text, folded, match.start(), self._names[match.group()])
            if found is not None:
                yield found

    def _at(self, text: str, folded: str, start: int, names: list[str]) -> Distorted | None:
        if any(text.startswith(name, start) for name in names):
            return None
        for name in names:
            if folded.startswith(fold(name), start):
                return Distorted(start, start + len(name), name)
        for name in names:
            end = self._end(text, start, name)
            if end is not None and self._is_distortion(text[start:end], name):
                return Distorted(start, end, name)
            end = self._damaged_end(text, start, name) or self._alone(text, start, name)
            if end is not None:
                return Distorted(start, end, name)
        return None

    @staticmethod
    def _alone(text: str, start: int, name: str) -> int | None:
        """Where a short name ends that stands between spaces with one slip in it."""
        match = _REST.match(text, start) if len(name) <= _SHORT else None
        return match.end() if match and distance(match.group(), name, 1) == 1 else None

    def _damaged_end(self, text: str, start: int, name: str) -> int | None:
        """Where the name ends with a slip in its last letters: only before a space, if no other begins so."""
        stem = name[:-_END]
        if stem not in self._sure_stems or not text.startswith(stem, start):
            return None
        match = _REST.match(text, start + len(stem))
        end = match.end() if match else start
        written = text[start:end]
        return end if distance(written, name, 1) == 1 and not written.startswith(name) else None

    def _end(self, text: str, start: int, name: str) -> int | None:
        """Where the name's unharmed tail ends, if that stands about where it should."""
        if len(name) < self._head + self._tail + 2:
            return None
        longest_loss = 9 if len(name) >= 14 else 1
        earliest = max(start + self._head, start + len(name) - self._tail - longest_loss)
        at = text.find(name[-self._tail :], earliest, start + len(name) + self._slips)
        return at + self._tail if at >= 0 else None

    def _is_distortion(self, written: str, name: str) -> bool:
        if written.replace(" ", "") == name.replace(" ", "") or not _THAI_ONLY.fullmatch(written):
            return False
        if lost_part(written, name) in LOST_PARTS:
            return True
        most = self._slips if len(name) >= 20 else 1
        return 0 < distance(written, name, most) <= most


def _any_of(heads: list[str]) -> str:
    """A pattern for any of some strings that reads each common beginning once."""
    by_first: dict[str, list[str]] = defaultdict(list)
    for head in heads:
        by_first[head[0]].append(head[1:])
    branches = [
        re.escape(first) + (_any_of(rest) if all(rest) else "") for first, rest in sorted(by_first.items())
    ]
    return f"(?:{'|'.join(branches)})"


_END = 6
_SHORT = 12
# Bounded: a text without a space would be copied at every name.
_REST = re.compile("[ก-ฮะ-๎]{1,16}(?![ก-ฮะ-๎])")
_KIND_AND_PART = re.compile("^(กรม)การ")
_THAI_ONLY = re.compile("[ก-ฮะ-๎ ]+")


def lost_part(written: str, name: str) -> str:
    """The one stretch of `name` that `written` lacks; empty when it is not that."""
    size = len(name) - len(written)
    if size <= 0:
        return ""
    for at in range(len(written) + 1):
        if written[:at] != name[:at]:
            break
        if written[at:] == name[at + size :]:
            part = name[at : at + size]
            if part in LOST_PARTS:
                return part
    return ""


def distance(one: str, other: str, most: int) -> int:
    """Edits (insert, delete, replace, swap neighbours) between two strings; `most + 1` if there are more."""
    if abs(len(one) - len(other)) > most:
        return most + 1
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, sign in enumerate(one, start=1):
        before, last, row = row, before, [i]
        for j, opposite in enumerate(other, start=1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (sign != opposite))
            if i > 1 and j > 1 and sign == other[j - 2] and one[i - 2] == opposite:
                cost = min(cost, last[j - 2] + 1)
            row.append(cost)
        if min(row) > most:
            return most + 1
    return row[-1]
