"""Whether a proposal is worth saying: a logistic model over a handful of features.

Its weights are fitted by `prd_desk.proofing.training`; the file says on what.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from prd_desk.messages import message
from prd_desk.proofing.parts import part_unreadable
from prd_desk.proofing.spelling.proposals import FEATURES

if TYPE_CHECKING:
    from pathlib import Path

    from numpy.typing import NDArray

    from prd_desk.proofing.finding import Severity

VERSION = 1


@dataclass(frozen=True, slots=True)
class Thresholds:
    """Probabilities from which a proposal is an error, a warning, a hint."""

    error: float
    warning: float
    hint: float

    def severity(self, probability: float) -> Severity | None:
        """How loudly to say it; None: not at all."""
        if probability >= self.error:
            return "error"
        if probability >= self.warning:
            return "warning"
        return "hint" if probability >= self.hint else None


@dataclass(frozen=True, slots=True)
class Judge:
    """Weights for standardised FEATURES, an intercept and the thresholds."""

    weights: NDArray[np.float64]
    means: NDArray[np.float64]
    scales: NDArray[np.float64]
    intercept: float
    thresholds: Thresholds

    def probabilities(self, features: NDArray[np.float64]) -> NDArray[np.float64]:
        """Rows of FEATURES to the probability that a proofreader would agree."""
        z = (features - self.means) / self.scales @ self.weights + self.intercept
        return 1 / (1 + np.exp(-z))


def load_judge(path: Path) -> Judge:
    """Read the weights. Raises UserError, naming the file, if it is missing, damaged or too old."""
    try:
        record = json.loads(path.read_text(encoding="utf-8"))
        return _judge(record)
    except (OSError, ValueError, KeyError, TypeError) as cause:
        sentence = message("proofing.no_judge", file=path.name)
        raise part_unreadable(sentence, path, cause) from cause


def _judge(record: dict[str, Any]) -> Judge:
    """From the JSON form. Raises KeyError, TypeError or ValueError."""
    if record["version"] != VERSION or tuple(record["features"]) != FEATURES:
        raise ValueError("weights of another version")
    weights, means, scales = (
        np.array(record[name], dtype=np.float64) for name in ("weights", "means", "scales")
    )
    if not len(weights) == len(means) == len(scales) == len(FEATURES):
        raise ValueError("a weight is missing")
    return Judge(weights, means, scales, float(record["intercept"]), Thresholds(**record["thresholds"]))
