import pickle

import joblib
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


clip = Clip().fit(np.array([[1.0], [2.0], [4.0]]))
with open("from_notebook.pkl", "wb") as file:
    pickle.dump(clip, file, protocol=5)
joblib.dump(clip, "from_notebook.joblib")
print("the files name", f"{Clip.__module__}.{Clip.__qualname__}")
