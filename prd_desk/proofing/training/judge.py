"""`python -m prd_desk.proofing.training.judge CORPUS`: fit the judge on proposals that people have ruled on.

verdicts.tsv holds the rulings: places in articles of the months that no model was trained on, each proposed
by an earlier version of the engine and read by a proofreader: e (an error, rightly corrected), x (an error,
corrected otherwise), n (no error), u (undecided). Gold files are never read here.
"""

from __future__ import annotations

import argparse
import csv
import json
import sys
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from prd_desk.proofing.spelling.judge import VERSION
from prd_desk.proofing.spelling.proposals import FEATURES
from prd_desk.proofing.spelling.speller import Speller
from prd_desk.proofing.training.corpus import articles
from prd_desk.proofing.training.judging import fit_logistic
from prd_desk.resources import resources_root

if TYPE_CHECKING:
    from numpy.typing import NDArray

_VERDICTS = Path(__file__).with_name("verdicts.tsv")
_RIDGE = 3.0
THRESHOLDS = {"error": 0.8, "warning": 0.57, "hint": 0.35}
"""Chosen on the folds: F0.5 is highest near 0.6 (precision about .93); .96 for errors."""


@dataclass(frozen=True, slots=True)
class Ruled:
    """Proposals with rulings: features (n, f), labels (n,) of 0 and 1, the article of each."""

    features: NDArray[np.float64]
    labels: NDArray[np.float64]
    groups: list[str]


def read_verdicts() -> dict[str, list[tuple[int, int, str]]]:
    """Rulings by article: (start, end, verdict)."""
    rulings: dict[str, list[tuple[int, int, str]]] = defaultdict(list)
    with _VERDICTS.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t"):
            rulings[row["article"]].append((int(row["start"]), int(row["end"]), row["verdict"]))
    return rulings


def ruled_proposals(speller: Speller, corpus: Path) -> Ruled:
    """What the speller proposes today where somebody has ruled; undecided places are left out."""
    rulings = read_verdicts()
    rows: list[NDArray[np.float64]] = []
    labels: list[float] = []
    groups: list[str] = []
    for article in articles(corpus, held_back=True):
        there = rulings.get(article["id"])
        if not there:
            continue
        for p in speller.proposals(article["text"]):
            verdict = next((v for start, end, v in there if start < p.span.end and p.span.start < end), "u")
            if verdict != "u":
                rows.append(p.features)
                labels.append(float(verdict in "ex"))
                groups.append(article["id"])
    return Ruled(np.array(rows), np.array(labels), groups)


def fit(ruled: Ruled) -> dict[str, Any]:
    """The judge's file as a record."""
    weights, intercept, means, scales = fit_logistic(
        ruled.features, ruled.labels, np.ones(len(ruled.labels)), _RIDGE
    )
    return {
        "version": VERSION,
        "fitted_on": len(ruled.labels),
        "features": list(FEATURES),
        "weights": [round(float(v), 4) for v in weights],
        "means": [round(float(v), 4) for v in means],
        "scales": [round(float(v), 4) for v in scales],
        "intercept": round(intercept, 4),
        "thresholds": THRESHOLDS,
    }


def chances_by_folds(ruled: Ruled, folds: int) -> NDArray[np.float64]:
    """Probability of each proposal by weights that saw no other proposal of its article."""
    names = sorted(set(ruled.groups))
    home = dict(zip(names, np.random.default_rng(0).integers(0, folds, len(names)).tolist(), strict=True))
    fold = np.array([home[g] for g in ruled.groups])
    chances = np.zeros(len(fold))
    for k in range(folds):
        rest, here = fold != k, fold == k
        w, b, m, s = fit_logistic(ruled.features[rest], ruled.labels[rest], np.ones(int(rest.sum())), _RIDGE)
        chances[here] = 1 / (1 + np.exp(-((ruled.features[here] - m) / s @ w + b)))
    return chances


def main(arguments: list[str] | None = None) -> int:
    """Print precision and recall by threshold over folds; write the weights fitted on everything."""
    parser = argparse.ArgumentParser(prog="python -m prd_desk.proofing.training.judge", description=__doc__)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--out", type=Path, default=resources_root() / "spelling" / "judge.json")
    parser.add_argument("--folds", type=int, default=5)
    chosen = parser.parse_args(arguments)
    ruled = ruled_proposals(Speller.load(resources_root()), chosen.corpus)
    chances = chances_by_folds(ruled, chosen.folds)
    for threshold in (0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.3):
        said = chances >= threshold
        precision = ruled.labels[said].mean() if said.any() else 0.0
        recall = ruled.labels[said].sum() / ruled.labels.sum()
        sys.stdout.write(
            f"{threshold}: precision {precision:.3f} recall {recall:.3f} of {int(said.sum())} said\n"
        )
    chosen.out.write_text(json.dumps(fit(ruled), indent=1) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
