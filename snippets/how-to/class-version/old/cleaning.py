import numpy as np
from sklearn.base import BaseEstimator, TransformerMixin


class Clipper(TransformerMixin, BaseEstimator):
    """Limit each column; the class as it was two years ago."""

    def __init__(self, quantile: float = 0.05) -> None:
        """Keep the setting."""
        self.quantile = quantile

    def fit(self, X: np.ndarray, y: np.ndarray | None = None) -> "Clipper":
        """Learn the limits of each column."""
        self.low_ = np.quantile(X, self.quantile, axis=0)
        self.high_ = np.quantile(X, 1 - self.quantile, axis=0)
        return self

    def transform(self, X: np.ndarray) -> np.ndarray:
        """Return X within the limits."""
        return np.clip(X, self.low_, self.high_)
