"""How good the proofreader is on hand-marked text: `python -m prd_desk.proofing.evaluate GOLD.jsonl`.

GOLD holds one article a line: {"id", "text", "edits": [{"start", "end", "wrong", "right", "type"}]}, offsets
in code points. A finding of severity error or warning is right if it overlaps an edit and is at most 14 code
points longer. It is left out of account if it overlaps only edits of types that were not asked for.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from prd_desk.proofing.proofreader import Proofreader

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Sequence

    from prd_desk.proofing.finding import Finding

MAX_EXTRA = 14
"""How much longer than the edit a finding may be, in code points on both sides together."""
LOUD = frozenset({"error", "warning"})


@dataclass(frozen=True, slots=True)
class Edit:
    """A hand-marked fault: `wrong` at start..end should read `right`."""

    start: int
    end: int
    right: str
    type: str


@dataclass(frozen=True, slots=True)
class Article:
    """A text with its faults."""

    id: str
    text: str
    edits: tuple[Edit, ...]


@dataclass(slots=True)
class Tally:
    """Counts over articles and what was missed or wrongly flagged."""

    counts: Counter[str] = field(default_factory=Counter[str])
    missed: list[str] = field(default_factory=list[str])
    false: list[str] = field(default_factory=list[str])

    def figures(self) -> dict[str, float]:
        """Precision, recall, F0.5 and the rest, as ratios."""
        n = self.counts
        precision = n["right_flags"] / max(1, n["right_flags"] + n["false_flags"])
        recall = n["found"] / max(1, n["gold"])
        f_half = 1.25 * precision * recall / (0.25 * precision + recall) if precision + recall else 0.0
        return {
            "gold": n["gold"],
            "found": n["found"],
            "precision": round(precision, 3),
            "recall": round(recall, 3),
            "F0_5": round(f_half, 3),
            "false_flags": n["false_flags"],
            "false_per_10k_chars": round(1e4 * n["false_flags"] / max(1, n["chars"]), 2),
            "fix_at_1_of_found": round(n["first"] / max(1, n["found"]), 3),
            "fix_at_5_of_found": round(n["among"] / max(1, n["found"]), 3),
            "chars": n["chars"],
        }


def read_gold(path: Path) -> list[Article]:
    """Articles of a gold file; a missing `edits` means none."""
    articles: list[Article] = []
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            record: dict[str, Any] = json.loads(line)
            edits = tuple(Edit(e["start"], e["end"], e["right"], e["type"]) for e in record.get("edits", ()))
            articles.append(Article(record["id"], record["text"], edits))
    return articles


def add_to(
    tally: Tally,
    article: Article,
    findings: Iterable[Finding],
    types: Sequence[str],
    severities: Container[str] = LOUD,
) -> None:
    """Count one article's findings of the given severities."""
    want = [e for e in article.edits if e.type in types]
    other = [e for e in article.edits if e.type not in types]
    best: list[int | None] = [None] * len(want)  # rank of the right correction, 0: found without it
    tally.counts["chars"] += len(article.text)
    tally.counts["gold"] += len(want)
    for finding in findings:
        if finding.severity not in severities:
            continue
        right = [i for i, e in enumerate(want) if _overlap(finding, e) and _extra(finding, e) <= MAX_EXTRA]
        if right:
            tally.counts["right_flags"] += 1
            for i in right:
                best[i] = _better(best[i], _rank(article.text, finding, want[i], want))
        elif not any(_overlap(finding, e) for e in other):
            tally.counts["false_flags"] += 1
            tally.false.append(_shown(article, finding))
    for edit, rank in zip(want, best, strict=True):
        if rank is None:
            wrong = article.text[edit.start : edit.end]
            tally.missed.append(f"{article.id}:{edit.start} {wrong} → {edit.right}")
            continue
        tally.counts["found"] += 1
        tally.counts["first"] += rank == 1
        tally.counts["among"] += 0 < rank <= 5


def _overlap(finding: Finding, edit: Edit) -> bool:
    start, end = finding.span
    if start == end or edit.start == edit.end:
        return start <= edit.end and edit.start <= end
    return start < edit.end and edit.start < end


def _extra(finding: Finding, edit: Edit) -> int:
    return (finding.span.end - finding.span.start) - (edit.end - edit.start)


def _better(known: int | None, rank: int) -> int:
    return rank if not known or (rank and rank < known) else known


def _rank(text: str, finding: Finding, edit: Edit, edits: Sequence[Edit]) -> int:
    """Rank from 1 of the first suggestion that gives the text the gold asks for; 0 if none does."""
    lo, hi = min(finding.span.start, edit.start), max(finding.span.end, edit.end)
    inside = sorted((e for e in edits if lo <= e.start and e.end <= hi), key=lambda e: e.start)
    whole, at = "", lo
    for e in inside:
        whole += text[at : e.start] + e.right
        at = e.end
    whole += text[at:hi]
    alone = text[lo : edit.start] + edit.right + text[edit.end : hi]
    for rank, suggestion in enumerate(finding.suggestions, 1):
        if text[lo : finding.span.start] + suggestion + text[finding.span.end : hi] in (whole, alone):
            return rank
    return 0


def _shown(article: Article, finding: Finding) -> str:
    start, end = finding.span
    text = article.text
    place = f"{text[max(0, start - 14) : start]}[{text[start:end]}]{text[end : end + 12]}"
    meant = " | ".join(finding.suggestions[:2])
    return f"{article.id}:{start} {finding.rule} {finding.confidence:.2f} {place} → {meant}".replace(
        "\n", "⏎"
    )


def evaluate(proofreader: Proofreader, articles: Iterable[Article], types: Sequence[str]) -> Tally:
    """Check every article and count."""
    tally = Tally()
    for article in articles:
        add_to(tally, article, proofreader.check(article.text), types)
    return tally


def main(arguments: list[str] | None = None) -> int:
    """Print the figures as JSON, with --show also what was missed and wrongly flagged."""
    parser = argparse.ArgumentParser(prog="python -m prd_desk.proofing.evaluate", description=__doc__)
    parser.add_argument("gold", type=Path)
    parser.add_argument("--types", default="spelling,realword")
    parser.add_argument("--without-pairs", action="store_true", help="without the known misspellings")
    parser.add_argument("--show", action="store_true")
    chosen = parser.parse_args(arguments)
    proofreader = Proofreader.load()
    if chosen.without_pairs:
        proofreader = proofreader.without_pairs()
    articles = read_gold(chosen.gold)
    proofreader.check(articles[0].text if articles else "")
    start = time.perf_counter()
    tally = evaluate(proofreader, articles, chosen.types.split(","))
    seconds = time.perf_counter() - start
    out = sys.stdout
    if chosen.show:
        out.writelines(f"MISSED {line}\n" for line in tally.missed)
        out.writelines(f"FALSE  {line}\n" for line in tally.false)
    figures = tally.figures()
    figures["ms_per_1000_chars"] = round(1e6 * seconds / max(1, tally.counts["chars"]), 2)
    out.write(json.dumps(figures, ensure_ascii=False) + "\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
