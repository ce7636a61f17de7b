"""Twenty ordinary scikit-learn models: what a defence must let through."""

from sklearn.calibration import CalibratedClassifierCV
from sklearn.cluster import KMeans
from sklearn.compose import ColumnTransformer
from sklearn.datasets import load_iris
from sklearn.decomposition import PCA
from sklearn.ensemble import (
    GradientBoostingClassifier,
    HistGradientBoostingClassifier,
    RandomForestClassifier,
)
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.gaussian_process import GaussianProcessRegressor
from sklearn.impute import SimpleImputer
from sklearn.linear_model import LogisticRegression, Ridge, SGDClassifier
from sklearn.model_selection import GridSearchCV
from sklearn.naive_bayes import GaussianNB
from sklearn.neighbors import KNeighborsClassifier
from sklearn.neural_network import MLPClassifier
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import OneHotEncoder, StandardScaler
from sklearn.svm import SVC
from sklearn.tree import DecisionTreeClassifier

X, y = load_iris(return_X_y=True)
NAMES = load_iris().target_names[y]
TEXTS = ["spam and ham", "ham and eggs", "spam, spam", "eggs"] * 5


def untrained() -> dict:
    """Return name -> unfitted estimator, twenty kinds."""
    logistic = LogisticRegression(max_iter=500)
    columns = ColumnTransformer(
        [
            ("numbers", StandardScaler(), [0, 1]),
            ("codes", OneHotEncoder(handle_unknown="ignore"), [3]),
        ]
    )
    return {
        "logistic": logistic,
        "logistic, text labels": LogisticRegression(max_iter=500),
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
        "scaled": make_pipeline(SimpleImputer(), StandardScaler(), logistic),
        "words": make_pipeline(TfidfVectorizer(), LogisticRegression()),
        "columns": make_pipeline(columns, LogisticRegression()),
        "search": GridSearchCV(
            LogisticRegression(max_iter=500), {"C": [0.1, 1]}, cv=2
        ),
        "calibrated": CalibratedClassifierCV(GaussianNB(), cv=2),
        "gaussian process": GaussianProcessRegressor(alpha=0.1, optimizer=None),
    }


def questions(name: str):
    """Return what the model of this name is asked: X, or texts."""
    return TEXTS if name == "words" else X


def train(names=None) -> dict:
    """Return name -> fitted estimator, for these names or all of them."""
    fitted = {}
    for name, model in untrained().items():
        if names is None or name in names:
            labels = NAMES if name.endswith("text labels") else y
            if name == "words":
                labels = [text.startswith("spam") for text in TEXTS]
            fitted[name] = model.fit(questions(name), labels)
    return fitted


def answers(model, X):
    """Return the predictions of a model, or what it makes of X."""
    return model.predict(X) if hasattr(model, "predict") else model.transform(X)


if __name__ == "__main__":
    for name, model in train().items():
        print(f"{name:22}{type(model).__name__}")
