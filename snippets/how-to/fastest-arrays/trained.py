from pathlib import Path

import numpy as np
from sklearn.ensemble import (
    ExtraTreesClassifier,
    HistGradientBoostingClassifier,
)
from sklearn.neighbors import KNeighborsClassifier
from sklearn.neural_network import MLPClassifier

import array_file


def own_memory() -> int:
    """Return the bytes of memory that this process has for itself. Linux."""
    lines = Path("/proc/self/status").read_text().splitlines()
    own = next(line for line in lines if line.startswith("RssAnon:"))
    return int(own.split()[1]) * 1024


X_train = np.random.default_rng(seed=0).random((5_000, 80))
y_train = np.arange(5_000) % 2
path = Path("model.arrays")
for model in (
    KNeighborsClassifier(algorithm="brute"),
    MLPClassifier((1000,), solver="sgd", max_iter=15, tol=1.0),
    HistGradientBoostingClassifier(max_iter=40, early_stopping=False),
    ExtraTreesClassifier(n_estimators=10, max_features=1),
):
    array_file.save(model.fit(X_train, y_train), path)
    before = own_memory()
    loaded = [array_file.load(path) for _ in range(20)]
    growth = (own_memory() - before) / 20 / path.stat().st_size
    expected = model.predict_proba(X_train[:9])
    same = np.allclose(loaded[-1].predict_proba(X_train[:9]), expected)
    arrays = "in the file" if growth < 0.5 else "copied"
    print(f"{type(model).__name__:30}  equal: {same}  arrays: {arrays}")
