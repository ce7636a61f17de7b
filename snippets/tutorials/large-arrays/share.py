import io
import pickle

import joblib
import numpy as np
from sklearn.datasets import load_digits
from sklearn.ensemble import RandomForestClassifier
from sklearn.neighbors import KNeighborsClassifier
from sklearn.svm import SVC
from sklearn.tree import DecisionTreeClassifier


class ArrayCollector(pickle.Pickler):
    """Walks through an object as pickle does and keeps its arrays."""

    def __init__(self) -> None:
        """Start with no arrays; the pickle itself goes nowhere."""
        super().__init__(io.BytesIO(), protocol=5)
        self.arrays: list[np.ndarray] = []

    def persistent_id(self, obj: object) -> None:
        """Note obj if it is an array; pickle asks this for each object."""
        if isinstance(obj, np.ndarray):
            self.arrays.append(obj)


X, y = load_digits(return_X_y=True)
for model in (
    KNeighborsClassifier(),
    SVC(),
    DecisionTreeClassifier(random_state=0),
    RandomForestClassifier(n_estimators=20, random_state=0),
):
    name = type(model).__name__
    joblib.dump(model.fit(X, y), f"{name}.joblib")
    collector = ArrayCollector()
    collector.dump(joblib.load(f"{name}.joblib", mmap_mode="c"))
    sizes = {np.memmap: 0, np.ndarray: 0}
    for array in collector.arrays:
        sizes[type(array)] += array.nbytes
    shared = sizes[np.memmap] > sizes[np.ndarray]
    print(f"{name:30}", "shared" if shared else "copied")
