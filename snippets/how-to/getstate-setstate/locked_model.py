import threading

import numpy as np
from sklearn.linear_model import LogisticRegression


class LockedModel(LogisticRegression):
    """A classifier that answers one thread at a time."""

    def fit(self, X: np.ndarray, y: np.ndarray) -> "LockedModel":
        """Learn from the rows of X and their kinds in y."""
        self._lock = threading.Lock()
        return super().fit(X, y)

    def predict(self, X: np.ndarray) -> np.ndarray:
        """Return the kind of each row of X."""
        with self._lock:
            return super().predict(X)

    def __getstate__(self) -> dict:
        """Return what pickle saves: all but the lock."""
        state = super().__getstate__().copy()
        state.pop("_lock", None)  # before fit there is none
        return state

    def __setstate__(self, state: dict) -> None:
        """Take what pickle loaded, and make a new lock."""
        super().__setstate__(state)
        self._lock = threading.Lock()
