"""Known words with how often the corpus has them, and the names that people bear."""

from __future__ import annotations

import gzip
import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Words to counts in the training corpus; `accepted` are the office's and the user's own words."""

    counts: dict[str, int]
    names: frozenset[str] = frozenset()
    accepted: frozenset[str] = frozenset()

    def rarity(self, word: str) -> float:
        """Natural logarithm of one in how many words it is; 16 for a word that is not known."""
        count = self.counts.get(word, 0)
        return math.log(40_000_000 / count) if count else 16.0

    def knows(self, word: str) -> bool:
        """Whether the word is in a list."""
        return word in self.counts or word in self.accepted

    def is_name(self, word: str) -> bool:
        """Whether it is a given or family name."""
        return word in self.names

    def with_words(self, words: Iterable[str]) -> Lexicon:
        """The same with more accepted words."""
        return Lexicon(self.counts, self.names, self.accepted | frozenset(words))


def load_lexicon(path: Path, terms: Path) -> Lexicon:
    """Read a gzip file of `word TAB count` lines and the list of `terms` with their document counts.

    Names come from pythainlp's lists at run time. Raises OSError, EOFError or ValueError.
    """
    counts = _counts(terms.read_text(encoding="utf-8").splitlines()[1:])
    with gzip.open(path, "rt", encoding="utf-8") as file:
        counts.update(_counts(file.read().splitlines()))
    return Lexicon(counts, _person_names())


def _counts(lines: Iterable[str]) -> dict[str, int]:
    """Words and counts of `word TAB count` lines."""
    return {word: int(count) for word, _, count in (line.partition("\t") for line in lines)}


def _person_names() -> frozenset[str]:
    """Thai given and family names that pythainlp carries (CC BY-SA 4.0: read, not copied)."""
    from pythainlp.corpus.common import thai_family_names, thai_female_names, thai_male_names

    return frozenset(thai_family_names() | thai_female_names() | thai_male_names())
