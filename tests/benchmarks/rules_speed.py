"""Time of the shipped rules: milliseconds per 1,000 characters, warm, one core; and which rules cost most.

    python -m tests.benchmarks.rules_speed TEXTS.jsonl

TEXTS.jsonl: one object a line with a "text". Budget: 4 ms for all rules together, whole texts and paragraphs.
"""

from __future__ import annotations

import argparse
import json
import time
from pathlib import Path

from prd_desk.proofing.rules.book import RuleBook
from prd_desk.resources import resource

ROUNDS = 3


def seconds(book: RuleBook, texts: list[str], *, whole: bool) -> float:
    """The best of some rounds over all texts."""
    best = float("inf")
    for _ in range(ROUNDS):
        started = time.process_time()
        for text in texts:
            book.check(text, whole=whole)
        best = min(best, time.process_time() - started)
    return best


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("texts", type=Path)
    parser.add_argument("--most", type=int, default=12, help="how many of the costliest rules to list")
    arguments = parser.parse_args()
    started = time.perf_counter()
    book = RuleBook.load(resource("rules"))
    loaded = time.perf_counter() - started
    with arguments.texts.open(encoding="utf-8") as lines:
        texts = [json.loads(line)["text"] for line in lines]
    paragraphs = [part for text in texts for part in text.split("\n") if part]
    size = sum(map(len, texts))
    print(f"{len(book.in_force)} rules, read in {loaded * 1e3:.0f} ms; {len(texts)} texts, {size} characters")
    print(f"whole texts  {seconds(book, texts, whole=True) * 1e6 / size:6.2f} ms per 1,000 characters")
    print(f"paragraphs   {seconds(book, paragraphs, whole=False) * 1e6 / size:6.2f} ms per 1,000 characters")
    costs = {rule.id: seconds(book.only([rule.id]), texts, whole=True) * 1e6 / size for rule in book.in_force}
    for rule, cost in sorted(costs.items(), key=lambda item: -item[1])[: arguments.most]:
        print(f"  {cost:6.3f}  {rule}")


if __name__ == "__main__":
    main()
