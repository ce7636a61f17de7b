import io
import pickle

import joblib
import numpy as np
from sklearn.datasets import load_iris
from sklearn.decomposition import PCA
from sklearn.ensemble import (
    GradientBoostingClassifier,
    HistGradientBoostingClassifier,
    RandomForestClassifier,
)
from sklearn.linear_model import LogisticRegression
from sklearn.neighbors import KNeighborsClassifier
from sklearn.svm import SVC


class ArrayCollector(pickle.Pickler):
    """Walks through an object as pickle does, and adds up its arrays."""

    def __init__(self, model: object) -> None:
        """Walk through model; the pickle itself goes nowhere."""
        super().__init__(io.BytesIO(), protocol=5)
        self.bytes = {np.memmap: 0, np.ndarray: 0}
        self.dump(model)

    def persistent_id(self, thing: object) -> None:
        """Note thing if it is an array; pickle asks this for each object."""
        if isinstance(thing, np.ndarray):
            self.bytes[type(thing)] += thing.nbytes


X, y = load_iris(return_X_y=True)
for model in (
    KNeighborsClassifier(),
    SVC(),
    LogisticRegression(max_iter=1000),
    PCA(),
    HistGradientBoostingClassifier(max_iter=5),
    GradientBoostingClassifier(n_estimators=5),
    RandomForestClassifier(n_estimators=5),
):
    joblib.dump(model.fit(X, y), "try.joblib")
    model = joblib.load("try.joblib", mmap_mode="c")
    found = ArrayCollector(model).bytes
    shared = found[np.memmap] > found[np.ndarray]
    print(f"{type(model).__name__:32}{'shared' if shared else 'copied'}")
