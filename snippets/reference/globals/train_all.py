import inspect
import pickle
import warnings
from pathlib import Path

import numpy as np
from sklearn.base import RegressorMixin
from sklearn.datasets import load_iris
from sklearn.linear_model import LogisticRegression, Ridge
from sklearn.preprocessing import MinMaxScaler, StandardScaler
from sklearn.utils import all_estimators
from threadpoolctl import threadpool_limits

X, y = load_iris(return_X_y=True)
X, y = MinMaxScaler().fit_transform(X)[::3], y[::3]
similar, two, both = X @ X.T, y % 2, np.stack([y, y % 2], axis=1)
words, counts = ["red wine", "dry wine", "red tea"], [{"red": 1}, {"dry": 2}]
DATA = [(X, y), (X, two), (X, y + 1.0), (X, both), (X[:, 0], y)]
DATA += [(similar,), (words,), ([["red"], ["dry"]],), (counts,), (y,)]
CHEAP = {"random_state": 0, "n_estimators": 3, "cv": 2, "max_iter": 20}
SPECIAL = {
    "FrozenEstimator": {"estimator": LogisticRegression().fit(X, y)},
    "GaussianRandomProjection": {"n_components": 2},
    "OrthogonalMatchingPursuitCV": {"max_iter": None},
    "SelfTrainingClassifier": {"estimator": LogisticRegression()},
    "SparseRandomProjection": {"n_components": 2},
    "TSNE": {"max_iter": 250, "perplexity": 5},
}


def make(kind: type) -> object:
    """Return an estimator with the arguments it needs, and cheap ones."""
    inside = LogisticRegression()
    if issubclass(kind, RegressorMixin):
        inside = Ridge()
    steps = [("scale", StandardScaler()), ("predict", inside)]
    needed = {"estimator": inside, "estimators": steps[1:], "steps": steps}
    needed |= {"transformers": [("scale", StandardScaler(), [0, 1])]}
    needed |= {"transformer_list": steps[:1], "dictionary": X[:5]}
    needed |= {"param_grid": {"C": [1]}, "param_distributions": {"C": [1]}}
    values = {}
    for name, parameter in inspect.signature(kind).parameters.items():
        if parameter.default is parameter.empty and name in needed:
            values[name] = needed[name]
        elif name in CHEAP:
            values[name] = CHEAP[name]
    return kind(**values | SPECIAL.get(kind.__name__, {}))


def train(kind: type) -> object:
    """Return an estimator fitted to the first of DATA that it accepts."""
    for data in DATA:
        try:
            return make(kind).fit(*data)
        except (AttributeError, IndexError, TypeError, ValueError) as error:
            reason = error
    raise reason


warnings.simplefilter("ignore")  # of training that is cut short
Path("pickles").mkdir()
kinds = all_estimators()
with threadpool_limits(1):  # on so few rows, more threads take longer
    for name, kind in kinds:
        Path("pickles", f"{name}.pkl").write_bytes(pickle.dumps(train(kind), 5))
print("estimators trained:", len(kinds), "of", len(kinds))
