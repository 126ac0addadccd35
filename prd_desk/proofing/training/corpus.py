"""Reading the corpus for training: which articles, which lines, and which misspellings are mended first.

A corpus repeats its misspellings, and a model of it would think them right. So known ones (the editorial
list, and those that an earlier model found in the corpus itself: mended.tsv) are replaced before counting.
"""

from __future__ import annotations

import csv
import json
import lzma
import re
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from prd_desk.proofing.shadow import shadow_of
from prd_desk.proofing.spelling.pairs import load_pairs, prefix_pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from prd_desk.proofing.shadow import Symbols

HELD_BACK = frozenset({"2023-05"})
"""Months (886 articles) that no model sees: for perplexity, for the judge, for injected slips."""
_MENDED = Path(__file__).with_name("mended.tsv")
_BATCH = 2_000_000
SHORTEST_LISTED, SHORTEST_MINED = 5, 6
"""Letters of a wrong form that may be mended: what an editor listed is surer than what a model found."""


def articles(path: Path, *, held_back: bool) -> Iterator[dict[str, str]]:
    """Articles of the corpus (one JSON object a line: id, date, title, text), .xz or plain."""
    for line in _lines(path):
        article = json.loads(line)
        if (article["date"][:7] in HELD_BACK) == held_back:
            yield article


def _lines(path: Path) -> Iterator[str]:
    if path.suffix == ".xz":
        with lzma.open(path, "rt", encoding="utf-8") as packed:
            yield from packed
    else:
        with path.open(encoding="utf-8") as plain:
            yield from plain


def distinct_lines(path: Path) -> Iterator[str]:
    """Texts to train on, each line of the corpus once: headlines are repeated, and would count double."""
    seen: set[int] = set()
    for article in articles(path, held_back=False):
        kept: list[str] = []
        for line in article["text"].split("\n"):
            clean = line.strip()
            if clean and hash(clean) not in seen:
                seen.add(hash(clean))
                kept.append(clean)
        if kept:
            yield "\n".join(kept) + "\n"


def mended_forms(pairs_path: Path) -> dict[str, str]:
    """Wrong forms that may be replaced blindly, with the right ones: those of the list that can be, and all
    of mended.tsv, which holds no others.
    """
    forms: dict[str, str] = {}
    for pair in load_pairs(pairs_path):
        if pair.severity == "hint" or pair.guards:
            continue
        if may_be_mended(pair.wrong, pair.right, SHORTEST_LISTED):
            forms[pair.wrong] = pair.right
    with _MENDED.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
            forms[row["wrong"]] = row["right"]
    return forms


def may_be_mended(wrong: str, right: str, shortest: int) -> bool:
    """Whether `wrong` may be replaced wherever its letters stand, with no look at the borders of words.

    A short form is too often part of right words, one with a space depends on its neighbours, and one that
    the right form holds would be mended twice.
    """
    return len(wrong) >= shortest and bool(right) and " " not in wrong + right and wrong not in right


def symbol_stream(path: Path, pairs_path: Path) -> Symbols:
    """The whole corpus as one stream of symbols, known misspellings mended."""
    forms = mended_forms(pairs_path)
    pattern = re.compile(prefix_pattern(sorted(forms)))
    parts: list[Symbols] = []
    batch: list[str] = []
    size = 0
    for text in distinct_lines(path):
        batch.append(text)
        size += len(text)
        if size > _BATCH:
            parts.append(_symbols(batch, pattern, forms))
            batch, size = [], 0
    parts.append(_symbols(batch, pattern, forms))
    return np.concatenate(parts)


def _symbols(batch: list[str], pattern: re.Pattern[str], forms: dict[str, str]) -> Symbols:
    return shadow_of(pattern.sub(lambda m: forms[m[0]], "".join(batch))).symbols
