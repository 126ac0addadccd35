"""How often the corpus has each word of the dictionary."""

from __future__ import annotations

import gzip
import re
from collections import Counter
from typing import TYPE_CHECKING

from prd_desk.proofing.spelling.pairs import load_pairs
from prd_desk.proofing.training.corpus import distinct_lines
from prd_desk.proofing.words import word_spans
from prd_desk.resources import resource

if TYPE_CHECKING:
    from pathlib import Path

_EVERY = 2
"""Every second article is enough to count words; counts are scaled up."""
_LEAST = 5
_THAI_WORD = re.compile(r"[ก-๎]+")


def write_word_counts(corpus: Path, out: Path) -> None:
    """Words of pythainlp's list, less known misspellings, that are not too rare; gzip of TSV lines."""
    from pythainlp.corpus.common import thai_words

    known = thai_words() - load_pairs(resource("lexicons", "pairs.tsv")).wrong_forms
    counts: Counter[str] = Counter()
    for i, text in enumerate(distinct_lines(corpus)):
        if i % _EVERY == 0:
            for line in text.split("\n"):
                counts.update(line[a:b] for a, b in word_spans(line))
    kept = sorted(w for w, n in counts.items() if n >= _LEAST and w in known and _THAI_WORD.fullmatch(w))
    with gzip.GzipFile(out, "wb", mtime=0) as file:
        file.write("".join(f"{w}\t{counts[w] * _EVERY}\n" for w in kept).encode())
