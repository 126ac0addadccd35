"""Names of organisations and places that stand wrong, with the right one offered."""

from __future__ import annotations

import re
from collections import defaultdict
from itertools import accumulate
from typing import TYPE_CHECKING

from prd_desk.proofing.rules.gazetteer import Gazetteer, distance, fold, read_names, read_places
from prd_desk.proofing.rules.rule import Hit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from prd_desk.proofing.rules.gazetteer import Distorted
    from prd_desk.proofing.rules.piece import Piece
    from prd_desk.proofing.rules.rule import Options, TextFinder

_SHORTEST = 8
_MARKS = frozenset("ะัาำิีึืฺุู็่้๊๋์ํ๎")
_WIDEST = 22
"""Code points of a name that a finding covers whole; of a longer one it covers the words at fault."""
_NAME = "[ก-ฮเแโใไ][ก-ฮะ-์]*"
_DISTRICT = re.compile(rf"(?:อำเภอ|(?<![ก-ฮะ-์.])อ\.) ?(?P<name>{_NAME})")
_PROVINCE = re.compile(rf"(?:จังหวัด|(?<![ก-ฮะ-์.])จ\.) ?(?P<name>{_NAME})")
_OF_PROVINCE = re.compile(rf" ?,? ?(?:จังหวัด|จ\.) ?(?P<name>{_NAME})")


def organisations(options: Options, /) -> TextFinder:
    """Names of a list in `resources/lexicons` (option `file`) with a letter wrong or a small part lost.

    Option `spare`: forms that are right in another sense.
    """
    words = read_names(*options["file"])
    spare = frozenset(options.get("spare", ()))
    gazetteer = Gazetteer([name for name in words if len(name) >= _SHORTEST])

    def find(piece: Piece) -> Iterator[Hit]:
        for found in gazetteer.distorted(piece.text):
            if piece.text[found.start : found.end] not in spare:
                yield _narrow(piece.text, found, words[found.name])

    return find


def _narrow(text: str, found: Distorted, words: list[str]) -> Hit:
    """The words of the name that differ, and those beside a lost one; whole if the name is short."""
    written, name = text[found.start : found.end], found.name
    if len(written) <= _WIDEST:
        return Hit(found.start, found.end, (name,), values={"name": name})
    same = next(i for i, (a, b) in enumerate(zip(written + "\0", name + "\1", strict=False)) if a != b)
    longest = min(len(written), len(name)) - same
    tail = next((i for i in range(longest) if written[-1 - i] != name[-1 - i]), longest)
    borders = list(accumulate(map(len, words), initial=0))
    first = max((at for at in borders if at < same), default=0)
    # Where a part is lost, the words on both sides of the gap: a mark needs something to stand under.
    beyond = len(name) - tail + (len(written) < len(name))
    last = min((at for at in borders if at >= beyond), default=len(name))
    return Hit(
        found.start + first, found.end - (len(name) - last), (name[first:last],), values={"name": name}
    )


def provinces(_: Options, /) -> TextFinder:
    """Provinces with a letter wrong: the long names anywhere, the others after จังหวัด or จ."""
    names = [name for kind, name, _ in read_places() if kind == "province"]
    anywhere = Gazetteer([name for name in names if len(name) >= 9], head=4, tail=4, slips=1)
    known = _Known(names)

    def find(piece: Piece) -> Iterator[Hit]:
        places: set[int] = set()
        for found in anywhere.distorted(piece.text):
            places.add(found.start)
            yield Hit(found.start, found.end, (found.name,), values={"name": found.name})
        for match in _PROVINCE.finditer(piece.text):
            if match.start("name") not in places:
                yield from known.wrong_at(match)

    return find


def districts(_: Options, /) -> TextFinder:
    """Districts with a letter wrong, after อำเภอ or อ."""
    names = [name for kind, name, _ in read_places() if kind != "province"]
    known = _Known(names)

    def find(piece: Piece) -> Iterator[Hit]:
        for match in _DISTRICT.finditer(piece.text):
            if not match.group("name").startswith("เมือง"):
                yield from known.wrong_at(match)

    return find


def district_of_province(_: Options, /) -> TextFinder:
    """A district put into a province that has none of that name."""
    homes: dict[str, set[str]] = defaultdict(set)
    all_provinces: list[str] = []
    for kind, name, province in read_places():
        if kind == "province":
            all_provinces.append(name)
        elif kind == "district":
            homes[name].add(province)
    all_provinces.sort(key=len, reverse=True)
    longest = max(map(len, homes))

    def find(piece: Piece) -> Iterator[Hit]:
        for match in _DISTRICT.finditer(piece.text):
            run, start = match.group("name"), match.start("name")
            name = next(
                (run[:size] for size in range(min(len(run), longest), 2, -1) if run[:size] in homes), None
            )
            after = name and _OF_PROVINCE.match(piece.text, start + len(name))
            if not name or not after:
                continue
            named = next((p for p in all_provinces if after.group("name").startswith(p)), None)
            if named is not None and named not in homes[name]:
                at = after.start("name")
                yield Hit(at, at + len(named), tuple(sorted(homes[name])), values={"district": name})

    return find


class _Known:
    """Names that stand after a word which announces them, so that a slip can be told from another word."""

    def __init__(self, names: list[str]) -> None:
        self._names = names
        self._set = frozenset(names)
        self._by_fold = {fold(name): name for name in names if len(name) >= 4}
        self._long = [name for name in names if len(name) >= 6]
        self._longest = max(map(len, names))

    def wrong_at(self, match: re.Match[str]) -> Iterator[Hit]:
        """The hit for the name in `match`, if it is one of ours with a letter wrong."""
        run, start = match.group("name"), match.start("name")
        sizes = range(min(len(run), self._longest + 1), 1, -1)
        if any(run[:size] in self._set for size in sizes):
            return
        for size in sizes:
            right = self._by_fold.get(fold(run[:size]))
            if right is not None:
                yield Hit(start, start + size, (right,), values={"name": right})
                return
        near = {(right, size) for right in self._long for size in self._sizes(run, right)}
        if near and len({right for right, _ in near}) == 1:
            right, size = min(near, key=lambda pair: abs(pair[1] - len(pair[0])))
            yield Hit(start, start + size, (right,), values={"name": right})

    @staticmethod
    def _sizes(run: str, right: str) -> Iterator[int]:
        """Lengths at which the run is `right` with one slip in it; the first letter stands."""
        if run[0] != right[0]:
            return
        for size in (len(right), len(right) - 1, len(right) + 1):
            written = run[:size]
            # Where the run goes on, only an unharmed last letter tells where the name ends.
            whole = len(written) == size and (size == len(run) or written[-1] == right[-1])
            if whole and run[size : size + 1] not in _MARKS and distance(fold(written), fold(right), 1) == 1:
                yield size


def royal(options: Options, /) -> TextFinder:
    """Parts of royal names (option `file`) that stand a little otherwise; nothing is offered."""
    names = list(read_names(*options["file"]))
    gazetteer = Gazetteer(names)

    def find(piece: Piece) -> Iterator[Hit]:
        for found in gazetteer.distorted(piece.text):
            yield Hit(found.start, found.end, values={"name": found.name})

    return find
