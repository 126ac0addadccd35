"""Thai words as spans: for word motion in the editor, whole-word search, counts and borders of findings."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, cast

from prd_desk.proofing.finding import Span
from prd_desk.resources import resource

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pythainlp.util import Trie

LONGEST_STRETCH = 2_000
"""Code points given to the tokeniser at once; it is linear in practice, and this keeps it so."""


_BEGINNING = 2
"""Letters by which `WordList` knows how long a word may be."""

LONGEST_TERM = 10
"""Longer terms of the news are phrases, which a caret should not jump over at once."""


class WordList:
    """The words of a dictionary as newmm asks for them, in a third of a trie's memory and time to make.

    pythainlp's trie is a quarter of a million Python objects, 70 MB. Here the words stand in one set, and for
    each two first letters it is known how long the words are that begin so; newmm asks but for `prefixes`.
    """

    def __init__(self, words: Iterable[str]) -> None:
        self._words = frozenset(words)
        lengths: dict[str, set[int]] = {}
        for word in self._words:
            lengths.setdefault(word[:_BEGINNING], set()).add(len(word))
        self._lengths = {start: tuple(sorted(some)) for start, some in lengths.items()}

    def prefixes(self, text: str, start: int = 0) -> list[str]:
        """All words that stand at `start` of the text, the shortest first."""
        found = [text[start]] if text[start : start + 1] in self._words else []
        room = len(text) - start
        for length in self._lengths.get(text[start : start + _BEGINNING], ()):
            if length > room:
                break
            word = text[start : start + length]
            if length >= _BEGINNING and word in self._words:
                found.append(word)
        return found

    def __len__(self) -> int:
        return len(self._words)


@lru_cache(maxsize=1)
def _words() -> WordList:
    """The words of pythainlp, the terms of government news and the known misspellings.

    A known misspelling is a word to a caret and to the matcher of pairs, however wrong.
    0.2 s and 25 MB at first use, so never on the GUI thread first.
    """
    from pythainlp.corpus.common import thai_words

    words = set(thai_words())
    words.update(term for (term, *_) in _rows("terms.tsv") if len(term) <= LONGEST_TERM)
    for row in _rows("pairs.tsv"):
        forms = (*row[:2], *row[-1].split("|"))
        words.update(form for form in forms if form and form != NOT_IN_NAMES)
    return WordList(word.strip() for word in words)


NOT_IN_NAMES = "not-in-names"
"""A guard in pairs.tsv that is no form but a condition."""


def _rows(name: str) -> list[list[str]]:
    """Columns of a shipped lexicon; none if it is missing, which the proofreader reports."""
    try:
        lines = resource("lexicons", name).read_text(encoding="utf-8").splitlines()[1:]
    except OSError:
        return []
    return [line.split("\t") for line in lines]


def word_spans(text: str) -> list[Span]:
    """Spans of the words and of the runs between them; together they cover `text` without a gap."""
    from pythainlp.tokenize import word_tokenize

    words = cast("Trie", _words())
    spans: list[Span] = []
    for start in range(0, len(text), LONGEST_STRETCH):
        piece = text[start : start + LONGEST_STRETCH]
        at = start
        for token in word_tokenize(piece, custom_dict=words, engine="newmm"):
            spans.append(Span(at, at + len(token)))
            at += len(token)
        if at < start + len(piece):  # the tokeniser drops a character only if it misbehaves
            spans.append(Span(at, start + len(piece)))
    return spans
