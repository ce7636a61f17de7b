import numpy as np
from sklearn.base import BaseEstimator, TransformerMixin


class Clip(TransformerMixin, BaseEstimator):
    """Limit each column to the range it had in training."""

    def fit(self, X: np.ndarray, y: np.ndarray | None = None) -> "Clip":
        """Learn the limits of each column."""
        self.low_, self.high_ = X.min(axis=0), X.max(axis=0)
        return self

    def transform(self, X: np.ndarray) -> np.ndarray:
        """Return X within the limits."""
        return np.clip(X, self.low_, self.high_)
