"""Fitting the judge: logistic regression with a ridge, by Newton's method."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Matrix = NDArray[np.float64]


def fit_logistic(
    features: Matrix, labels: Matrix, sample_weights: Matrix, ridge: float, rounds: int = 60
) -> tuple[Matrix, float, Matrix, Matrix]:
    """Weights for standardised features, intercept, means, scales.

    features (n, f); labels (n,) of 0 and 1; ridge: penalty on squared weights, the intercept is free.
    """
    means = features.mean(axis=0)
    scales = np.maximum(features.std(axis=0), 1e-6)
    x = np.column_stack(((features - means) / scales, np.ones(len(features))))
    penalty = np.full(x.shape[1], ridge)
    penalty[-1] = 1e-6
    w = np.zeros(x.shape[1])
    for _ in range(rounds):
        p = 1 / (1 + np.exp(-np.clip(x @ w, -30, 30)))
        gradient = x.T @ (sample_weights * (p - labels)) + penalty * w
        curvature = (x * (sample_weights * p * (1 - p))[:, None]).T @ x + np.diag(penalty)
        step = np.linalg.solve(curvature, gradient)
        w -= step
        if np.abs(step).max() < 1e-8:
            break
    return w[:-1], float(w[-1]), means, scales
