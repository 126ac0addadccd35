"""Thai words as spans: for word motion in the editor, whole-word search, counts and borders of findings."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from prd_desk.proofing.finding import Span

if TYPE_CHECKING:
    from collections.abc import Callable

LONGEST_STRETCH = 2_000
"""Code points given to the tokeniser at once; it is linear in practice, and this keeps it so."""


@lru_cache(maxsize=1)
def _tokenizer() -> Callable[[str], list[str]]:
    """pythainlp's newmm with its own dictionary; 0.5 s and 73 MB at first use, so never on the GUI thread first."""
    from pythainlp.tokenize import Tokenizer

    tokenizer = Tokenizer(engine="newmm", keep_whitespace=True)
    return tokenizer.word_tokenize


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
