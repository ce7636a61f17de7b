import pickle

import joblib
import numpy as np
from sklearn.datasets import load_breast_cancer
from sklearn.linear_model import LogisticRegression
from sklearn.preprocessing import scale


def report(what: str, one: object, other: object) -> None:
    """Print whether joblib.hash takes two equal things for the same."""
    print(f"{what:34}{joblib.hash(one) == joblib.hash(other)}")


array = np.arange(6.0).reshape(2, 3)
row, again = (1, 2), tuple([1, 2])
report("dictionaries in another order", {"a": 1, "b": 2}, {"b": 2, "a": 1})
report("texts, shared and not", ["ab"] * 2, ["ab", "".join(["a", "b"])])
report("tuples, shared and not", [row, row], [row, again])
report("arrays, by rows and by columns", array, np.asfortranarray(array))
report("1 and 1.0", 1, 1.0)

X, y = load_breast_cancer(return_X_y=True)
model = LogisticRegression().fit(scale(X), y)
loaded = pickle.loads(pickle.dumps(model, protocol=5))
report("a model before and after loading", model, loaded)
