import io
import pickle

import joblib
import numpy as np
from sklearn.datasets import load_digits
from sklearn.decomposition import PCA
from sklearn.ensemble import (
    GradientBoostingClassifier,
    HistGradientBoostingClassifier,
    RandomForestClassifier,
)
from sklearn.linear_model import LogisticRegression
from sklearn.neighbors import KNeighborsClassifier
from sklearn.neural_network import MLPClassifier
from sklearn.svm import SVC


def mapped_part(model: object) -> float:
    """Return which part of a model's array bytes lies in a mapped file."""
    arrays = []
    pickler = pickle.Pickler(io.BytesIO(), protocol=5)
    pickler.persistent_id = lambda thing: (
        arrays.append(thing) if isinstance(thing, np.ndarray) else None
    )
    pickler.dump(model)
    mapped = sum(a.nbytes for a in arrays if isinstance(a, np.memmap))
    return mapped / sum(a.nbytes for a in arrays)


X, y = load_digits(return_X_y=True)
for model in (
    KNeighborsClassifier(),
    SVC(),
    LogisticRegression(max_iter=5000),
    PCA(),
    MLPClassifier(n_iter_no_change=2, tol=1, random_state=0),
    HistGradientBoostingClassifier(max_iter=5, random_state=0),
    GradientBoostingClassifier(n_estimators=5, random_state=0),
    RandomForestClassifier(n_estimators=20, random_state=0),
):
    joblib.dump(model.fit(X[:500], y[:500]), "try.joblib")
    part = mapped_part(joblib.load("try.joblib", mmap_mode="c"))
    print(f"{type(model).__name__:32}{part:4.0%}")
