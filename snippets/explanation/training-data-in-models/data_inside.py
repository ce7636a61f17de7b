"""Counts what of its training data a model would take into a pickle."""

import io
import pickle
import re

import numpy as np

WORDS_OF_NUMPY = re.compile(
    "[|<>C]|[fiuO][0-9]|numpy.*|dtype|ndarray|scalar|_frombuffer|_reconstruct"
)


class DataFinder(pickle.Pickler):
    """Goes through all that pickle would save, and looks for known numbers."""

    def __init__(self, X: np.ndarray, y: np.ndarray) -> None:
        """Take the training data: a table, and a target for each row."""
        super().__init__(io.BytesIO(), protocol=5)
        self.all = {
            "rows": {row.tobytes() for row in rounded(X)},
            "values": set(rounded(X).flat),
            "targets": set(rounded(y).flat),
        }
        self.found = {kind: set() for kind in self.all}
        self.where = {kind: set() for kind in self.all}
        self.where["each row"] = set()
        self.shape, self.name = X.shape, ""

    def persistent_id(self, obj: object) -> None:
        """Look at an object, and let pickle save it as usual."""
        if isinstance(obj, str):
            if not WORDS_OF_NUMPY.fullmatch(obj):
                self.name = obj  # of an attribute: its value comes next
        elif isinstance(obj, float):
            self.look_at(np.array([obj]))
        elif isinstance(obj, np.ndarray):
            for field in obj.dtype.names or [...]:
                self.look_at(obj[field])

    def look_at(self, values: np.ndarray) -> None:
        """Note what of the training data is among the values."""
        n, columns = self.shape
        if values.dtype.kind not in "fiu":
            return
        if values.shape[:1] == (n,):
            self.where["each row"].add(self.name)
        table = rounded(values)
        self.note("values", table.flat)
        self.note("targets", table.flat)
        for way in (table, table.T):
            if way.shape[-1:] == (columns,) != (1,):
                lines = np.ascontiguousarray(way).reshape(-1, columns)
                self.note("rows", (line.tobytes() for line in lines))

    def note(self, kind: str, things: object) -> None:
        """Keep those of the things that the training data has."""
        hits = self.all[kind].intersection(things)
        if hits:
            self.found[kind] |= hits
            self.where[kind].add(self.name)

    def share(self, kind: str) -> float:
        """Return how much of the rows, values or targets was found."""
        return len(self.found[kind]) / len(self.all[kind])


def rounded(values: np.ndarray) -> np.ndarray:
    """Return numbers in the precision of trees and ONNX, without -0.0."""
    return np.ascontiguousarray(values, dtype=np.float32) + 0.0


def look_into(model: object, X: np.ndarray, y: np.ndarray) -> DataFinder:
    """Return what was found of X and y in all that pickle would save."""
    finder = DataFinder(X, y)
    finder.dump(model)
    return finder
