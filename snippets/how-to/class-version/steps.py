import numpy as np
from sklearn.base import BaseEstimator, TransformerMixin

STATE_VERSION = 3  # raise it whenever the attributes change


class Clip(TransformerMixin, BaseEstimator):
    """Limit each column to what all but a share of training rows had."""

    def __init__(self, share: float = 0.05) -> None:
        """Keep the setting."""
        self.share = share

    def fit(self, X: np.ndarray, y: np.ndarray | None = None) -> "Clip":
        """Learn the limits of each column."""
        self.limits_ = np.quantile(X, [self.share, 1 - self.share], axis=0)
        return self

    def transform(self, X: np.ndarray) -> np.ndarray:
        """Return X within the limits."""
        return np.clip(X, *self.limits_)

    def __getstate__(self) -> dict:
        """Return what pickle saves: the attributes, and their version."""
        return {**super().__getstate__(), "state_version": STATE_VERSION}

    def __setstate__(self, state: dict) -> None:
        """Take the state of this version or of an older one.

        Raises ValueError if the state is newer than this class.
        """
        state = dict(state)
        version = state.pop("state_version", 1)  # the first had no number
        if version > STATE_VERSION:
            raise ValueError(
                f"Clip was saved with state version {version}, and this one "
                f"knows {STATE_VERSION}: install a newer version of steps"
            )
        if version < 2:  # two arrays became one
            limits = [state.pop("low_"), state.pop("high_")]
            state["limits_"] = np.array(limits)
        if version < 3:  # the setting has a new name
            state["share"] = state.pop("quantile")
        super().__setstate__(state)
