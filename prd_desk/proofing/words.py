"""Thai words as spans: for word motion in the editor, whole-word search, counts and borders of findings."""

from __future__ import annotations

from collections import defaultdict
from functools import lru_cache, partial
from typing import TYPE_CHECKING, cast

from prd_desk.proofing.finding import Span
from prd_desk.resources import resource

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from pythainlp.util import Trie

LONGEST_STRETCH = 2_000
"""Code points given to the tokeniser at once; it is linear in practice, and this keeps it so."""


LONGEST_TERM = 10
"""Longer terms of the news are phrases, which a caret should not jump over at once."""


class WordList:
    """The words that newmm may find, in place of pythainlp's tree of letters.

    The tree takes 0.5 s to grow and 60 MB, and its quarter of a million nodes hold up every thread for 0.4 s
    at each full garbage collection. Strings in a set do nothing of the kind, and newmm is as fast with them.
    """

    def __init__(self, words: Iterable[str]) -> None:
        self._words = frozenset(words)
        lengths: defaultdict[str, set[int]] = defaultdict(set)
        for word in self._words:
            if len(word) > 1:
                lengths[word[:2]].add(len(word))
        self._lengths = {start: tuple(sorted(found)) for start, found in lengths.items()}
        """How long the words are that begin with these two letters."""

    def __len__(self) -> int:
        return len(self._words)

    def prefixes(self, text: str, start: int = 0) -> list[str]:
        """The words that `text` goes on with from `start`, the shortest first."""
        found: list[str] = []
        for length in (1, *self._lengths.get(text[start : start + 2], ())):
            word = text[start : start + length]
            if word in self._words and len(word) == length:
                found.append(word)
        return found


@lru_cache(maxsize=1)
def _tokenize() -> Callable[[str], list[str]]:
    """The tokeniser newmm with pythainlp's words, the terms of government news and the known misspellings.

    A known misspelling is a word to a caret and to the matcher of pairs, however wrong.
    0.3 s at first use, so never on the GUI thread first.
    """
    from pythainlp.corpus.common import thai_words
    from pythainlp.tokenize import word_tokenize

    words = set(thai_words())
    words.update(term for (term, *_) in _rows("terms.tsv") if len(term) <= LONGEST_TERM)
    for row in _rows("pairs.tsv"):
        forms = (*row[:2], *row[-1].split("|"))
        words.update(form for form in forms if form and form != NOT_IN_NAMES)
    known = cast("Trie", WordList(words))  # newmm asks no more of it than what WordList has
    return partial(word_tokenize, custom_dict=known, engine="newmm", keep_whitespace=True)


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
    spans: list[Span] = []
    for start in range(0, len(text), LONGEST_STRETCH):
        piece = text[start : start + LONGEST_STRETCH]
        at = start
        for token in _tokenize()(piece):
            spans.append(Span(at, at + len(token)))
            at += len(token)
        if at < start + len(piece):  # the tokeniser drops a character only if it misbehaves
            spans.append(Span(at, start + len(piece)))
    return spans
