import io
import pickle

import joblib
import numpy as np
from sklearn.datasets import load_digits
from sklearn.neighbors import KNeighborsClassifier

X, y = load_digits(return_X_y=True)
model = KNeighborsClassifier(algorithm="kd_tree").fit(X, y)


def one_memory(model: KNeighborsClassifier) -> bool:
    """Return whether the model and its search tree share the rows."""
    return np.shares_memory(model._fit_X, model._tree.data)


print("before, one memory:", one_memory(model))
for library in [pickle, joblib]:
    file = io.BytesIO()
    library.dump(model, file)
    size = file.tell() / X.nbytes
    file.seek(0)
    shared = one_memory(library.load(file))
    print(
        f"{library.__name__}: {size:.1f} times the rows, one memory: {shared}"
    )
