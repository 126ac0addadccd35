"""Which commands a few typed letters may mean: Thai and English, with slips and short forms."""

from __future__ import annotations

from typing import TYPE_CHECKING

import regex

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from prd_desk.desk.commands.commands import Command

BEGINS, WORD_BEGINS, HOLDS, OTHER_WORD, SCATTERED = 100, 80, 60, 40, 20
"""How good a match is: at the beginning, at that of a word, inside, in the search words, letter by letter."""

WITHOUT_TONES = 10
"""Taken off when it matches only with the tone marks left out."""

_TONES = regex.compile("[\u0e47-\u0e4c\u0e4e]")
_CLUSTER = regex.compile(r"\X")


def folded(text: str) -> str:
    """A text as it is compared: no case, one kind of space, sara am in one sign."""
    return " ".join(text.casefold().replace("\u0e4d\u0e32", "\u0e33").split())


def ranked(query: str, commands: Iterable[Command], recent: Sequence[str] = ()) -> list[Command]:
    """The commands that every word of the query fits, best first; all of them when it is empty.

    recent: ids used of late, the last one first; they come first among equals.
    """
    words = folded(query).split()
    place = {name: at for at, name in enumerate(recent)}
    found = []
    for order, command in enumerate(commands):
        scores = [score(word, command) for word in words]
        if all(scores):
            found.append((-sum(scores), place.get(command.id, len(place)), order, command))
    return [command for *_key, command in sorted(found, key=lambda row: row[:3])]


def score(word: str, command: Command) -> int:
    """How well one folded word of a query fits a command; 0 when it does not."""
    names = {folded(name) for name in (command.name, command.in_thai, command.names.english)}
    others = folded(command.names.words + " " + command.hint)
    best = max(_in_name(word, name) for name in names) or (OTHER_WORD if _in_name(word, others) else 0)
    if best:
        return best
    plain = _TONES.sub("", word)
    bare = [_TONES.sub("", name) for name in names]
    best = max(_in_name(plain, name) for name in bare) if plain else 0
    if best:
        return best - WITHOUT_TONES
    return SCATTERED if any(_scattered(word, name) for name in names) else 0


def _in_name(word: str, name: str) -> int:
    if name.startswith(word):
        return BEGINS
    if f" {word}" in name:
        return WORD_BEGINS
    starts = {found.start() for found in _CLUSTER.finditer(name)}
    at = name.find(word)
    while at >= 0 and at not in starts:  # not from the middle of a cluster: no vowel without its letter
        at = name.find(word, at + 1)
    return HOLDS if at >= 0 else 0


def _scattered(word: str, name: str) -> bool:
    """Whether the clusters of a word stand in a name in order, the first one at its beginning or a word's."""
    clusters = _CLUSTER.findall(word)
    if len(clusters) < 2:
        return False
    for begin in (0, *(found.end() for found in regex.finditer(" ", name))):
        rest, fits = name[begin:], True
        if not rest.startswith(clusters[0]):
            continue
        at = 0
        for cluster in clusters:
            at = rest.find(cluster, at)
            if at < 0:
                fits = False
                break
            at += len(cluster)
        if fits:
            return True
    return False
