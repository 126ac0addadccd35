"""Sentences that are hard to read aloud in one breath."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from prd_desk.proofing.rules.rule import Hit
from prd_desk.proofing.words import word_spans

if TYPE_CHECKING:
    from collections.abc import Iterator

    from prd_desk.proofing.rules.piece import Piece
    from prd_desk.proofing.rules.rule import Options, TextFinder

_SENTENCE = re.compile(
    r"(?:(?!  |\n|(?<=\s)(?:ทั้งนี้|นอกจากนี้|อย่างไรก็ตาม|สำหรับ|ขณะเดียวกัน|จากนั้น|ต่อมา|โอกาสนี้)).)+", re.DOTALL
)
"""Thai marks no sentence end: a wide space, a new line and words that open sentences stand for it."""


def long_sentence(options: Options, /) -> TextFinder:
    """Stretches of more words than option `most` between two places where a sentence may end."""
    most = int(options["most"][0])

    def find(piece: Piece) -> Iterator[Hit]:
        for match in _SENTENCE.finditer(piece.text):
            sentence = match.group()
            if len(sentence) < 3 * most:  # no Thai word is so short on the average
                continue
            words = sum(
                any(sign.isalnum() for sign in sentence[slice(*span)]) for span in word_spans(sentence)
            )
            if words > most:
                start = match.start() + len(sentence) - len(sentence.lstrip())
                end = match.start() + len(sentence.rstrip())
                yield Hit(start, end, values={"words": str(words)})

    return find
