import pickle

import numpy as np
from sklearn.datasets import load_digits
from sklearn.ensemble import RandomForestClassifier
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler


def describe(value: object) -> str:
    """Return the type of a value, and its shape or length if it has one."""
    size = getattr(value, "shape", None)
    if size is None and hasattr(value, "__len__"):
        size = len(value)
    return f"{type(value).__name__} {'' if size is None else size}".strip()


def walk(name: str, value: object, whole: int, indent: str = "") -> None:
    """Print a value and its parts, with their shares of the whole bytes."""
    percent = round(100 * len(pickle.dumps(value, 5)) / whole)
    if percent < 2:
        return
    print(f"{percent:4} % {indent}{name}: {describe(value)}")
    if isinstance(value, list | tuple):
        parts = [(f"[{i}]", part) for i, part in enumerate(value)]
    elif hasattr(value, "get_params") or hasattr(value, "node_count"):
        parts = value.__getstate__().items()
    else:
        return
    for part in parts:
        walk(*part, whole, indent + "  ")


X, y = load_digits(return_X_y=True)
forest = RandomForestClassifier(2, max_leaf_nodes=100, random_state=0)
numbers = make_pipeline(StandardScaler(), forest).fit(X, y)
texts = load_digits().DESCR.splitlines()
words = make_pipeline(TfidfVectorizer(), LogisticRegression())
words.fit(texts, np.arange(len(texts)) % 2)
for name, model in [("numbers", numbers), ("words", words)]:
    walk(name, model, len(pickle.dumps(model, 5)))
