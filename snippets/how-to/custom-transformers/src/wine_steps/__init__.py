import numpy as np
from numpy.typing import ArrayLike
from sklearn.base import BaseEstimator, TransformerMixin
from sklearn.utils.validation import check_is_fitted, validate_data


class Clip(TransformerMixin, BaseEstimator):
    """Limit each column to what all but a share of training rows had."""

    def __init__(self, share: float = 0.05) -> None:
        """Keep the setting, unchanged and unchecked: fit uses it."""
        self.share = share

    def fit(self, X: ArrayLike, y: ArrayLike | None = None) -> "Clip":
        """Learn the limits of each column; ValueError if X is no table."""
        X = validate_data(self, X)
        limits = np.quantile(X, [self.share, 1 - self.share], axis=0)
        self.low_, self.high_ = limits
        return self

    def transform(self, X: ArrayLike) -> np.ndarray:
        """Return X within the limits; ValueError if its columns differ."""
        check_is_fitted(self)
        X = validate_data(self, X, reset=False)
        return np.clip(X, self.low_, self.high_)


def signed_root(X: np.ndarray) -> np.ndarray:
    """Return the square roots of X, with the sign that X had."""
    return np.sign(X) * np.sqrt(np.abs(X))
