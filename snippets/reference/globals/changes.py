import pickle
from pathlib import Path

import numpy as np
from sklearn.datasets import load_iris
from sklearn.ensemble import GradientBoostingClassifier
from sklearn.linear_model import RidgeClassifier
from sklearn.neighbors import KNeighborsClassifier
from sklearn.preprocessing import FunctionTransformer

from pickle_names import pickle_names

X, y = load_iris(return_X_y=True)
table, _ = load_iris(return_X_y=True, as_frame=True)
wide = np.tile(X, 4)


def names(model: object, X: object = X, protocol: int = 5) -> set[str]:
    """Return what the pickle of a model names that is fitted to X."""
    model.fit(X, y[: len(X)])
    Path("model.pkl").write_bytes(pickle.dumps(model, protocol))
    return pickle_names("model.pkl")


boosting = GradientBoostingClassifier(n_estimators=1)
seeded = RidgeClassifier(random_state=np.random.RandomState(0))
manhattan = KNeighborsClassifier(metric="manhattan")
log = FunctionTransformer(np.log1p)
ridge = names(RidgeClassifier())
nearest = names(KNeighborsClassifier())
for change, old, new in [
    ("protocol 4", ridge, names(RidgeClassifier(), protocol=4)),
    ("a table with column names", ridge, names(RidgeClassifier(), table)),
    ("random_state=RandomState(0)", ridge, names(seeded)),
    ("two classes, not three", names(boosting), names(boosting, X[:100])),
    ("another metric", nearest, names(manhattan)),
    ("16 columns, not 4", nearest, names(KNeighborsClassifier(), wide)),
    ("a function as argument", names(FunctionTransformer()), names(log)),
]:
    print(change)
    for name in sorted(old ^ new):
        print("   ", "+" if name in new else "-", name)
