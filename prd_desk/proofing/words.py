"""Thai words as spans: for word motion in the editor, whole-word search, counts and borders of findings."""

from __future__ import annotations

import gc
from contextlib import contextmanager
from functools import lru_cache
from typing import TYPE_CHECKING

from prd_desk.proofing.finding import Span
from prd_desk.resources import resource

if TYPE_CHECKING:
    from collections.abc import Callable, Generator

LONGEST_STRETCH = 2_000
"""Code points given to the tokeniser at once; it is linear in practice, and this keeps it so."""


LONGEST_TERM = 10
"""Longer terms of the news are phrases, which a caret should not jump over at once."""


@lru_cache(maxsize=1)
def _tokenizer() -> Callable[[str], list[str]]:
    """The newmm tokeniser with pythainlp's words, the terms of government news and the known misspellings.

    A known misspelling is a word to a caret and to the matcher of pairs, however wrong.
    0.5 s and 73 MB at first use, so never on the GUI thread first.
    """
    from pythainlp.corpus.common import thai_words
    from pythainlp.tokenize import Tokenizer

    words = set(thai_words())
    words.update(term for (term, *_) in _rows("terms.tsv") if len(term) <= LONGEST_TERM)
    for row in _rows("pairs.tsv"):
        forms = (*row[:2], *row[-1].split("|"))
        words.update(form for form in forms if form and form != NOT_IN_NAMES)
    with _uncollected():
        return Tokenizer(custom_dict=words, engine="newmm", keep_whitespace=True).word_tokenize


@contextmanager
def _uncollected() -> Generator[None]:
    """No garbage collection meanwhile: a quarter of a million new nodes would set it off again and again."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


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
        for token in _tokenizer()(piece):
            spans.append(Span(at, at + len(token)))
            at += len(token)
        if at < start + len(piece):  # the tokeniser drops a character only if it misbehaves
            spans.append(Span(at, start + len(piece)))
    return spans
