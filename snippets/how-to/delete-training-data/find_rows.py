import io
import pickle

import numpy as np
from numpy.typing import ArrayLike


class RowFinder(pickle.Pickler):
    """Goes through all that pickle would save, and looks for known rows."""

    def __init__(self, X: ArrayLike) -> None:
        """Take the training rows, a table of numbers."""
        super().__init__(io.BytesIO(), protocol=5)
        self.X = as_table(X)
        self.rows = {row.tobytes() for row in self.X}
        self.name = ""
        self.found = []

    def persistent_id(self, obj: object) -> None:
        """Look at an object, and let pickle save it as usual."""
        if isinstance(obj, str):
            self.name = obj  # of an attribute: its value comes next
        if isinstance(obj, np.ndarray) or type(obj).__name__ == "DataFrame":
            self.look_at(obj)

    def look_at(self, values: ArrayLike) -> None:
        """Note it if the values are training rows, or as many as those."""
        values, hits = np.asarray(values), 0
        numbers = values.dtype.kind in "fiub"
        if numbers and values.shape[1:] == self.X.shape[1:]:
            hits = sum(row.tobytes() in self.rows for row in as_table(values))
        if hits:
            amount = "all" if hits >= len(self.X) else "some"
            self.found.append(f"{self.name} ({amount} rows)")
        elif values.shape[:1] == self.X.shape[:1] != (1,):
            self.found.append(f"{self.name} (one entry for each row)")


def as_table(values: ArrayLike) -> np.ndarray:
    """Return numbers in the precision of trees and ONNX, without -0.0."""
    return np.ascontiguousarray(values, dtype=np.float32) + 0.0


def find_rows(model: object, X: ArrayLike) -> list[str]:
    """Return which attributes of a model hold rows of X, or one entry each."""
    finder = RowFinder(X)
    finder.dump(model)
    return sorted(set(finder.found))
