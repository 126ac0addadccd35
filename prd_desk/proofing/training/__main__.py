"""`python -m prd_desk.proofing.training CORPUS --out resources/spelling`: language model, word counts.

CORPUS is a file of articles, one JSON object a line (id, date, title, text), optionally .xz.
About 4 minutes and 8 GB of memory for 200 million characters on one core.
"""

from __future__ import annotations

import argparse
import sys
import time
from pathlib import Path
from typing import Any

from prd_desk.proofing.shadow import shadow_of
from prd_desk.proofing.spelling.language_model import load_language_model
from prd_desk.proofing.training.corpus import HELD_BACK, articles, symbol_stream
from prd_desk.proofing.training.counting import count_ngrams
from prd_desk.proofing.training.estimating import estimate, prune
from prd_desk.proofing.training.packing import pack
from prd_desk.proofing.training.words import write_word_counts
from prd_desk.resources import resource

_PERPLEXITY_ARTICLES = 300


def main(arguments: list[str] | None = None) -> int:
    """Train, write, and print size and perplexity on the months held back."""
    parser = argparse.ArgumentParser(prog="python -m prd_desk.proofing.training", description=__doc__)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--out", type=Path, required=True, help="folder for thai_news.lm and words.tsv.gz")
    parser.add_argument("--order", type=int, default=9, help="longest n-gram in symbols (at most 9)")
    parser.add_argument("--threshold", type=float, default=3.2, help="log likelihood an n-gram must be worth")
    parser.add_argument("--words", action="store_true", help="count the words, too (6 minutes more)")
    chosen = parser.parse_args(arguments)
    start = time.perf_counter()
    stream = symbol_stream(chosen.corpus, resource("lexicons", "pairs.tsv"))
    _say(start, f"{len(stream):,} symbols")
    levels = prune(estimate(count_ngrams(stream, chosen.order)), chosen.threshold)
    _say(start, f"{sum(len(level.keys) for level in levels):,} n-grams of orders 1 to {chosen.order}")
    notes: dict[str, Any] = {
        "symbols": len(stream),
        "threshold": chosen.threshold,
        "held_back": sorted(HELD_BACK),
        "ngrams": [len(level.keys) for level in levels],
    }
    path = chosen.out / "thai_news.lm"
    pack(levels, path, notes)
    _say(
        start,
        f"{path.name}: {path.stat().st_size / 1e6:.1f} MB, {_loss(chosen.corpus, path):.4f} nats a symbol",
    )
    if chosen.words:
        write_word_counts(chosen.corpus, chosen.out / "words.tsv.gz")
        _say(start, "words counted")
    return 0


def _loss(corpus: Path, model: Path) -> float:
    """Mean negative log probability of a symbol of articles that were held back."""
    held = [
        a["text"] for _, a in zip(range(_PERPLEXITY_ARTICLES), articles(corpus, held_back=True), strict=False)
    ]
    return -float(load_language_model(model).score(shadow_of("\n".join(held)).symbols).mean())


def _say(start: float, line: str) -> None:
    sys.stdout.write(f"{time.perf_counter() - start:6.0f} s  {line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    raise SystemExit(main())
