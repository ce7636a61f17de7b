import pickle

import numpy as np
from sklearn.base import ClassifierMixin, clone
from sklearn.datasets import load_digits
from sklearn.ensemble import (
    BaggingClassifier,
    GradientBoostingClassifier,
    HistGradientBoostingClassifier,
    RandomForestClassifier,
)
from sklearn.linear_model import SGDClassifier

X, y = load_digits(return_X_y=True)
X, y = X[:300], y[:300] % 2  # odd or even


def in_steps(model: ClassifierMixin, setting: str) -> ClassifierMixin:
    """Fit to 3, 6 and 9 of what setting counts; pickle in between."""
    for number in [3, 6, 9]:
        model.set_params(**{setting: number}).fit(X, y)
        model = pickle.loads(pickle.dumps(model))
    return model


generator = np.random.RandomState(0)
for model, setting in [
    (RandomForestClassifier(random_state=0), "n_estimators"),
    (BaggingClassifier(random_state=0), "n_estimators"),
    (GradientBoostingClassifier(random_state=0), "n_estimators"),
    (HistGradientBoostingClassifier(random_state=0), "max_iter"),
    (RandomForestClassifier(random_state=generator), "n_estimators"),
    (SGDClassifier(loss="log_loss", tol=None, random_state=0), "max_iter"),
]:
    whole = clone(model).set_params(**{setting: 9}).fit(X, y)
    steps = in_steps(clone(model).set_params(warm_start=True), setting)
    same = np.array_equal(whole.predict_proba(X), steps.predict_proba(X))
    state = type(model.random_state).__name__
    print(f"{type(model).__name__:30} random_state: {state:11} equal: {same}")
