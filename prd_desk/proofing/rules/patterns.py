"""Checks that data alone can say: a pattern, a table of wrong and right, a word written twice.

Shipped patterns run on the standard library's `re`; an office's own patterns run on the `regex` package with
a time limit, because nobody has measured them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Protocol

import regex

from prd_desk.messages import message
from prd_desk.proofing.rules.rule import Hit

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from prd_desk.proofing.rules.piece import Piece

TIME_LIMIT = 0.05
"""Seconds an office's pattern may spend on one text."""
_TRIES = 2
"""A busy machine may stop any pattern once."""
_PROBE_LENGTH = 3_000
_HIT_GROUP = "hit"


class TooSlowError(Exception):
    """An office's pattern ran out of time."""


class Match(Protocol):
    """What `re.Match` and `regex.Match` have in common here."""

    def start(self, group: str | int = 0, /) -> int: ...

    def end(self, group: str | int = 0, /) -> int: ...

    def expand(self, template: str, /) -> str: ...


@dataclass(frozen=True, slots=True)
class Pattern:
    """A compiled pattern: `find` gives its matches in a text; `span` the part that is the hit.

    The hit is the group named `hit` where the pattern has one, else the whole match.
    """

    find: Callable[[str], Iterator[Match]]
    group: str | int

    def span(self, match: Match) -> tuple[int, int]:
        """Start and end of the hit: the group, or the whole match where the group took no part in it."""
        group = self.group if match.start(self.group) >= 0 else 0
        return match.start(group), match.end(group)


def compile_pattern(source: str, *, trusted: bool) -> Pattern:
    """Compile for the standard library when `trusted`, else for `regex` under the time limit.

    Raises ValueError with the reason when the pattern is broken, or TooSlowError when it chokes on a probe.
    """
    try:
        if trusted:
            plain = re.compile(source)
            return Pattern(plain.finditer, _HIT_GROUP if _HIT_GROUP in plain.groupindex else 0)
        timed = regex.compile(source)
    except (re.error, regex.error) as error:
        raise ValueError(str(error)) from error
    pattern = Pattern(_limited(timed), _HIT_GROUP if _HIT_GROUP in timed.groupindex else 0)
    for probe in _probes(source):
        for _ in pattern.find(probe):
            pass
    return pattern


def _limited(pattern: regex.Pattern[str]) -> Callable[[str], Iterator[Match]]:
    def find(text: str) -> Iterator[Match]:
        for _ in range(_TRIES):
            try:
                return iter(list(pattern.finditer(text, timeout=TIME_LIMIT)))
            except TimeoutError:
                continue
        raise TooSlowError(pattern.pattern)

    return find


def _probes(source: str) -> Iterator[str]:
    """Texts that make a catastrophic pattern show itself: one character many times, then something else."""
    letters = list(dict.fromkeys(sign for sign in source if sign.isalnum()))[:40]
    last = "\n" + "".join(letters[-1:])  # a pattern that misses its last letter may give up at once
    for letter in dict.fromkeys((*letters, "ก", "a", "1", "๑", " ")):
        yield letter * _PROBE_LENGTH + last
    for first, second in pairwise(letters):
        yield first + second * _PROBE_LENGTH + last
    yield "กา 1" * (_PROBE_LENGTH // 4) + "!"


def check_template(pattern_source: str, template: str) -> None:
    """Raise ValueError when `template` names a group that the pattern lacks or is otherwise broken."""
    groups = re.compile(r"\\g<(\w+)>|\\(\d+)")
    compiled = regex.compile(pattern_source)
    for match in groups.finditer(template):
        name = match.group(1) or match.group(2)
        known = int(name) <= compiled.groups if name.isdigit() else name in compiled.groupindex
        if not known:
            msg = message("proofing.no_group", name=name)
            raise ValueError(msg)
    if re.search(r"\\(?![\dg\\])", template):
        raise ValueError(message("proofing.backslash"))


def pattern_finder(
    pattern: Pattern, replace: Sequence[str], unless: Pattern | None
) -> Callable[[Piece], Iterator[Hit]]:
    """Every match is a hit unless it touches one of `unless`; `replace` holds templates of suggestions."""

    def find(piece: Piece) -> Iterator[Hit]:
        spared: list[tuple[int, int]] | None = None
        for match in pattern.find(piece.text):
            start, end = pattern.span(match)
            if unless is not None:
                if spared is None:
                    spared = [unless.span(other) for other in unless.find(piece.text)]
                if any(start < stop and begin < end for begin, stop in spared):
                    continue
            yield Hit(start, end, tuple(dict.fromkeys(match.expand(template) for template in replace)))

    return find


@dataclass(frozen=True, slots=True)
class Border:
    """What may stand next to a word of a table.

    not_after, not_before: characters that must not, as a regular-expression set without brackets.
    after, before: patterns without width (look-behind, look-ahead) that must hold.
    """

    not_after: str = ""
    not_before: str = ""
    after: str = ""
    before: str = ""

    def around(self, literal: str) -> str:
        """The pattern that finds `literal` between its borders."""
        left = f"(?<![{self.not_after}])" if self.not_after else ""
        right = f"(?![{self.not_before}])" if self.not_before else ""
        return f"{left}(?:{self.after}){literal}(?:{self.before}){right}"


def swap_finder(
    swap: Mapping[str, tuple[str, ...]], border: Border, unless: Pattern | None, *, trusted: bool
) -> Callable[[Piece], Iterator[Hit]]:
    """Each wrong form of the table is a hit, its right forms its suggestions; longer wrong forms first.

    Raises ValueError or TooSlowError as `compile_pattern` does, for the border.
    """
    table = [
        (wrong, compile_pattern(border.around(re.escape(wrong)), trusted=trusted), right)
        for wrong, right in sorted(swap.items(), key=lambda entry: -len(entry[0]))
    ]

    def find(piece: Piece) -> Iterator[Hit]:
        text, taken = piece.text, list[tuple[int, int]]()
        present = [entry for entry in table if entry[0] in text]
        if present and unless is not None:
            taken = [unless.span(match) for match in unless.find(text)]
        for _, pattern, right in present:
            for match in pattern.find(text):
                start, end = pattern.span(match)
                if not any(start < stop and begin < end for begin, stop in taken):
                    taken.append((start, end))
                    yield Hit(start, end, right)

    return find


def repetition_finder(
    words: Sequence[str], border: Border, unless: Pattern | None, *, trusted: bool
) -> Callable[[Piece], Iterator[Hit]]:
    """A word of the list written twice or more with nothing between; the word once is the suggestion.

    Raises ValueError or TooSlowError as `compile_pattern` does, for the border.
    """
    table: list[tuple[str, Pattern, str]] = []
    for word in words:
        once = re.escape(word)
        pattern = compile_pattern(border.around(f"{once}(?:{once})+"), trusted=trusted)
        table.append((word + word, pattern, word))

    def find(piece: Piece) -> Iterator[Hit]:
        text = piece.text
        present = [entry for entry in table if entry[0] in text]
        spared = [unless.span(match) for match in unless.find(text)] if present and unless is not None else []
        for _, pattern, word in present:
            for match in pattern.find(text):
                start, end = pattern.span(match)
                if not any(start < stop and begin < end for begin, stop in spared):
                    yield Hit(start, end, (word,))

    return find
