"""Thirty ordinary models: what a defence must let through."""

import numpy as np
from lightgbm import LGBMClassifier
from sklearn.calibration import CalibratedClassifierCV
from sklearn.cluster import KMeans
from sklearn.compose import (
    ColumnTransformer,
    make_column_selector,
    make_column_transformer,
)
from sklearn.datasets import load_iris
from sklearn.decomposition import PCA
from sklearn.ensemble import (
    GradientBoostingClassifier,
    HistGradientBoostingClassifier,
    RandomForestClassifier,
    StackingClassifier,
    VotingClassifier,
)
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.feature_selection import SelectFromModel, SelectKBest
from sklearn.frozen import FrozenEstimator
from sklearn.gaussian_process import GaussianProcessRegressor
from sklearn.impute import SimpleImputer
from sklearn.linear_model import LogisticRegression, Ridge, SGDClassifier
from sklearn.metrics import f1_score, make_scorer
from sklearn.model_selection import (
    FixedThresholdClassifier,
    GridSearchCV,
    RandomizedSearchCV,
    TunedThresholdClassifierCV,
)
from sklearn.naive_bayes import GaussianNB
from sklearn.neighbors import KNeighborsClassifier
from sklearn.neural_network import MLPClassifier
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import (
    FunctionTransformer,
    OneHotEncoder,
    StandardScaler,
)
from sklearn.svm import SVC
from sklearn.tree import DecisionTreeClassifier
from xgboost import XGBClassifier

X, y = load_iris(return_X_y=True)
TABLE = load_iris(as_frame=True).data
NAMES = load_iris().target_names[y]
TEXTS = ["spam and ham", "ham and eggs", "spam, spam", "eggs"] * 5


def logistic():
    """Return the simplest of the models, unfitted."""
    return LogisticRegression(max_iter=500)


def untrained() -> dict:
    """Return name -> unfitted estimator, twenty of one kind each."""
    columns = ColumnTransformer(
        [
            ("numbers", StandardScaler(), [0, 1]),
            ("codes", OneHotEncoder(handle_unknown="ignore"), [3]),
        ]
    )
    return {
        "logistic": logistic(),
        "logistic, text labels": logistic(),
        "ridge": Ridge(),
        "sgd": SGDClassifier(random_state=0),
        "tree": DecisionTreeClassifier(random_state=0),
        "forest": RandomForestClassifier(20, random_state=0),
        "boosting": GradientBoostingClassifier(n_estimators=10),
        "hist boosting": HistGradientBoostingClassifier(max_iter=5),
        "svc": SVC(),
        "neighbours": KNeighborsClassifier(),
        "bayes": GaussianNB(),
        "neural net": MLPClassifier((8,), solver="lbfgs", max_iter=2000),
        "k-means": KMeans(3, n_init=1, random_state=0),
        "pca": PCA(2),
        "scaled": make_pipeline(SimpleImputer(), StandardScaler(), logistic()),
        "words": make_pipeline(TfidfVectorizer(), logistic()),
        "columns": make_pipeline(columns, logistic()),
        "search": GridSearchCV(logistic(), {"C": [0.1, 1]}, cv=2),
        "calibrated": CalibratedClassifierCV(GaussianNB(), cv=2),
        "gaussian process": GaussianProcessRegressor(alpha=0.1, optimizer=None),
        **combined(),
    }


def combined() -> dict:
    """Return ten that hold others, scorers, functions, or other libraries."""
    tree = DecisionTreeClassifier(max_depth=3, random_state=0)
    pair = [("a", logistic()), ("b", tree)]
    grid = {"C": [0.1, 1]}
    scorer = make_scorer(f1_score, average="macro")
    numbers = make_column_selector(dtype_include=float)
    return {
        "search, accuracy": GridSearchCV(logistic(), grid, scoring="accuracy"),
        "search, scorer": GridSearchCV(logistic(), grid, scoring=scorer),
        "search, random": RandomizedSearchCV(
            logistic(),
            grid,
            n_iter=2,
            scoring=["accuracy", "f1_macro"],
            refit="accuracy",
        ),
        "threshold, tuned": TunedThresholdClassifierCV(logistic()),
        "threshold, fixed": FixedThresholdClassifier(
            VotingClassifier(pair, voting="soft"), threshold=0.4
        ),
        "stacking": StackingClassifier(pair),
        "table": make_pipeline(
            make_column_transformer((StandardScaler(), numbers)), logistic()
        ),
        "selected": make_pipeline(
            FunctionTransformer(np.log1p),
            SelectKBest(k=3),
            SelectFromModel(tree),
            logistic(),
        ),
        "xgboost": make_pipeline(
            StandardScaler(), XGBClassifier(n_estimators=3, n_jobs=1)
        ),
        "lightgbm": make_pipeline(
            StandardScaler(),
            LGBMClassifier(n_estimators=3, n_jobs=1, verbose=-1),
        ),
    }


def questions(name: str):
    """Return what the model of this name is asked: X, a table, or texts."""
    return {"words": TEXTS, "table": TABLE}.get(name, X)


def labels(name: str):
    """Return what the model of this name learns: y, names, or yes and no."""
    if name == "words":
        return [text.startswith("spam") for text in TEXTS]
    if name.startswith("threshold"):
        return y == 1
    return NAMES if name.endswith("text labels") else y


def train(names=None) -> dict:
    """Return name -> fitted estimator, for these names or all of them."""
    return {
        name: model.fit(questions(name), labels(name))
        for name, model in untrained().items()
        if names is None or name in names
    }


def without_scorer(model):
    """Return what to save of a model that keeps a scorer: what it found."""
    if isinstance(model, TunedThresholdClassifierCV):
        found = FrozenEstimator(model.estimator_)
        fixed = FixedThresholdClassifier(found, threshold=model.best_threshold_)
        return fixed.fit(X, labels("threshold"))
    search = isinstance(model, GridSearchCV | RandomizedSearchCV)
    return model.best_estimator_ if search and model.scoring else model


def answers(model, X):
    """Return the predictions of a model, or what it makes of X."""
    return model.predict(X) if hasattr(model, "predict") else model.transform(X)


if __name__ == "__main__":
    for name, model in train().items():
        print(f"{name:22}{type(model).__name__}")
