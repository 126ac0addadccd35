"""`python -m prd_desk.proofing.training.mine CORPUS`: misspellings that the corpus itself holds.

Runs the speller over every fifth article that the model was trained on. What it is sure of teaches how Thai
is mistyped (slips.json) and is mended before the next training (mended.tsv). About 10 minutes on one core.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter, defaultdict
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from prd_desk.proofing.shadow import SYMBOL_OF, SYMBOLS, shadow_of
from prd_desk.proofing.spelling.speller import Speller
from prd_desk.proofing.training.corpus import SHORTEST_MINED, distinct_lines, may_be_mended
from prd_desk.proofing.training.slips import learn
from prd_desk.resources import resources_root

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_EVERY = 5
_SURE = 0.75
"""Chance from which a proposal counts as a misspelling."""
_MOST = 60
"""A form seen more often is more likely part of right words than a misspelling nobody noticed."""


@dataclass(frozen=True, slots=True)
class Slip:
    """A wrong form found in the corpus and what is right."""

    wrong: str
    right: str
    kind: str


def slips_in(speller: Speller, texts: Iterable[str]) -> Iterator[Slip]:
    """Misspellings that the speller is sure of, one for each place."""
    for text in texts:
        there = list(speller.proposals(text))
        if not there:
            continue
        chances = speller.judge.probabilities(np.stack([p.features for p in there]))
        for p, chance in zip(there, chances, strict=True):
            if chance >= _SURE:
                yield Slip(text[p.span.start : p.span.end], p.suggestions[0], p.kind)


def forms_to_mend(slips: Iterable[Slip], speller: Speller, corpus: str) -> list[tuple[str, str, int]]:
    """(wrong, right, occurrences): such as may be mended, unknown, and rare beside the right form."""
    rights: dict[str, Counter[str]] = defaultdict(Counter)
    for slip in slips:
        rights[slip.wrong][slip.right] += 1
    forms: list[tuple[str, str, int]] = []
    for wrong, choices in sorted(rights.items()):
        right = choices.most_common(1)[0][0]
        if not may_be_mended(wrong, right, SHORTEST_MINED) or speller.lexicon.knows(wrong):
            continue
        times = corpus.count(wrong)
        if times <= min(_MOST, corpus.count(right) // 20):
            forms.append((wrong, right, times))
    return forms


def letter_shares(texts: Iterable[str]) -> tuple[dict[str, float], float]:
    """Share of each Thai letter, and of letters that follow their like."""
    counts = np.zeros(SYMBOLS, dtype=np.int64)
    alike = pairs = 0
    for text in texts:
        symbols = shadow_of(text).symbols
        counts += np.bincount(symbols, minlength=SYMBOLS)
        alike += int(np.count_nonzero(symbols[1:] == symbols[:-1]))
        pairs += max(0, len(symbols) - 1)
    total = int(counts[min(SYMBOL_OF.values()) :].sum())
    shares = {letter: int(counts[s]) / total for letter, s in SYMBOL_OF.items() if counts[s]}
    return shares, alike / max(1, pairs)


def main(arguments: list[str] | None = None) -> int:
    """Write slips.json and mended.tsv; say how much was found."""
    parser = argparse.ArgumentParser(prog="python -m prd_desk.proofing.training.mine", description=__doc__)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--slips", type=Path, default=resources_root() / "spelling" / "slips.json")
    parser.add_argument("--mended", type=Path, default=Path(__file__).with_name("mended.tsv"))
    parser.add_argument("--every", type=int, default=_EVERY)
    chosen = parser.parse_args(arguments)
    texts = list(distinct_lines(chosen.corpus))
    speller = Speller.load(resources_root())
    slips = list(slips_in(speller, texts[:: chosen.every]))
    shares, alike = letter_shares(texts[:: chosen.every])
    record = learn([(s.wrong, s.right, s.kind) for s in slips], shares, alike)
    chosen.slips.write_text(json.dumps(record, ensure_ascii=False, indent=0) + "\n", encoding="utf-8")
    forms = forms_to_mend(slips, speller, "".join(texts))
    rows = "".join(f"{wrong}\t{right}\t{times}\n" for wrong, right, times in forms)
    chosen.mended.write_text("wrong\tright\toccurrences\n" + rows, encoding="utf-8")
    sys.stdout.write(f"{len(slips)} slips, {len(forms)} forms to mend\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
