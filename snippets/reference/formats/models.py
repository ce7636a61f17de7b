"""The kinds of objects that are saved, each in a small and a full size."""

from typing import Any

import numpy as np
from sklearn.ensemble import (
    GradientBoostingClassifier,
    HistGradientBoostingClassifier,
    RandomForestClassifier,
)
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.neighbors import KNeighborsClassifier
from sklearn.neural_network import MLPClassifier
from sklearn.pipeline import make_pipeline
from sklearn.svm import SVC
from sklearn.tree import DecisionTreeClassifier

KINDS = (  # of the formats page; the workers page has more
    "linear",
    "text",
    "forest",
    "hist boosting",
    "neighbours",
    "network",
    "arrays",
)


def table(rows: int, columns: int = 20) -> tuple[np.ndarray, np.ndarray]:
    """Return random numbers, and three classes that depend on them."""
    X = np.random.default_rng(seed=0).normal(size=(rows, columns))
    return X, np.digitize(X[:, 0] + X[:, 1] * X[:, 2], [-0.5, 0.5])


def texts(rows: int, vocabulary: int) -> tuple[np.ndarray, np.ndarray]:
    """Return texts of 40 invented words; each of three classes has its own."""
    rng = np.random.default_rng(seed=0)
    letters = rng.integers(ord("a"), ord("z") + 1, (vocabulary, 9), np.uint8)
    words = letters.view("S9").ravel().astype(str)
    y = np.arange(rows) % 3
    picked = 3 * rng.integers(0, vocabulary // 3, (rows, 40)) + y[:, None]
    return np.array([" ".join(words[row]) for row in picked]), y


def train(kind: str, full: bool) -> tuple[Any, np.ndarray]:
    """Return a fitted model of this kind, and 50 rows to ask it about.

    "arrays" is no model but a dictionary of arrays, 1 GiB if full.
    """
    if kind == "arrays":
        rng = np.random.default_rng(seed=0)
        shape = (2**17 if full else 2**9, 256)
        return {name: rng.random(shape) for name in "abcd"}, np.empty(0)
    X, y = table(20_000 if full else 300)
    match kind:
        case "linear":
            model = LogisticRegression()
        case "text":
            X, y = texts(10_000, 99_999) if full else texts(200, 3_000)
            model = make_pipeline(TfidfVectorizer(), LogisticRegression())
        case "tree":
            X, y = table(200_000 if full else 300)
            model = DecisionTreeClassifier(random_state=0)
        case "forest":
            model = RandomForestClassifier(100 if full else 10, random_state=0)
        case "boosting":
            trees = 100 if full else 5
            model = GradientBoostingClassifier(n_estimators=trees)
        case "hist boosting":
            rounds = 100 if full else 5
            model = HistGradientBoostingClassifier(max_iter=rounds)
        case "neighbours":
            X, y = table(100_000 if full else 500, columns=100)
            model = KNeighborsClassifier(algorithm="brute")
        case "network":
            X, y = table(500)
            layers = (1000, 1000) if full else (50, 50)
            model = MLPClassifier(layers, max_iter=5, random_state=0)
        case "support vectors":
            model = SVC()
    return model.fit(X, y), X[:50]
