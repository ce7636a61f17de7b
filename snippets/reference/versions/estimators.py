"""The estimators of the version matrix, each with data to fit it on."""

import numpy as np
from sklearn import (
    calibration,
    cluster,
    cross_decomposition,
    datasets,
    decomposition,
    discriminant_analysis,
    ensemble,
    feature_extraction,
    gaussian_process,
    impute,
    linear_model,
    model_selection,
    naive_bayes,
    neighbors,
    neural_network,
    preprocessing,
    svm,
    tree,
)
from sklearn.base import BaseEstimator
from sklearn.compose import ColumnTransformer
from sklearn.pipeline import make_pipeline

Tfidf = feature_extraction.text.TfidfVectorizer


def texts() -> tuple[np.ndarray, np.ndarray]:
    """Return 400 texts of 3 topics, as strings, and the topics."""
    rng = np.random.RandomState(0)
    topics = rng.randint(3, size=400)
    odds = 1 / (1 + np.arange(300))
    words = np.array([f"word{i:03}" for i in range(300)])
    made = []
    for topic in topics:
        mixed = odds + 0.05 * (np.arange(300) % 3 == topic)
        made.append(" ".join(rng.choice(words, 12, p=mixed / mixed.sum())))
    return np.array(made), topics


def table() -> tuple[np.ndarray, np.ndarray]:
    """Return 300 rows of numbers and categories (column 2), with gaps."""
    rng = np.random.RandomState(0)
    X = rng.normal(size=(300, 5))
    X[:, 2] = rng.randint(4, size=300)
    y = (X[:, 0] + X[:, 2] + 0.3 * rng.normal(size=300) > 1).astype(int)
    X[::7, 0] = np.nan
    return X, y


def categories() -> tuple[np.ndarray, np.ndarray]:
    """Return 200 rows of two columns of strings, and a label."""
    rng = np.random.RandomState(0)
    y = rng.randint(2, size=200)
    return np.array([["a", "b", "c"], ["x", "y", "z"]])[
        [0, 1], rng.randint(3, size=(200, 2))
    ], y


def estimators() -> dict[str, tuple[BaseEstimator, str]]:
    """Return name: (the estimator, not fitted; the name of its data)."""
    logistic = linear_model.LogisticRegression(max_iter=2000)
    scaled = make_pipeline(preprocessing.StandardScaler(), logistic)
    columns = ColumnTransformer(
        [
            ("number", impute.SimpleImputer(), [0, 1]),
            ("kind", preprocessing.OneHotEncoder(), [2]),
        ],
        remainder="passthrough",
    )
    forest = ensemble.RandomForestClassifier(20, random_state=0)
    trained = {
        "LinearRegression": (linear_model.LinearRegression(), "diabetes"),
        "Ridge": (linear_model.Ridge(), "diabetes"),
        "Lasso": (linear_model.Lasso(0.1), "diabetes"),
        "LogisticRegression (2 classes)": (scaled, "cancer"),
        "LogisticRegression (3 classes)": (scaled, "wine"),
        "SGDClassifier": (linear_model.SGDClassifier(random_state=0), "wine"),
        "LinearSVC": (svm.LinearSVC(dual=True, random_state=0), "digits"),
        "SVC": (svm.SVC(), "wine"),
        "GaussianNB": (naive_bayes.GaussianNB(), "wine"),
        "LinearDiscriminantAnalysis": (
            discriminant_analysis.LinearDiscriminantAnalysis(),
            "wine",
        ),
        "KNeighborsClassifier": (neighbors.KNeighborsClassifier(), "wine"),
        "DecisionTreeClassifier": (
            tree.DecisionTreeClassifier(max_depth=4, random_state=0),
            "digits",
        ),
        "RandomForestClassifier": (forest, "digits"),
        "RandomForestRegressor": (
            ensemble.RandomForestRegressor(20, random_state=0),
            "diabetes",
        ),
        "ExtraTreesClassifier": (
            ensemble.ExtraTreesClassifier(20, random_state=0),
            "digits",
        ),
        "AdaBoostClassifier": (
            ensemble.AdaBoostClassifier(
                tree.DecisionTreeClassifier(max_depth=3),
                n_estimators=20,
                random_state=0,
            ),
            "digits",
        ),
        "BaggingClassifier": (
            ensemble.BaggingClassifier(n_estimators=5, random_state=0),
            "wine",
        ),
        "IsolationForest": (
            ensemble.IsolationForest(n_estimators=20, random_state=0),
            "wine",
        ),
        "GradientBoostingClassifier": (
            ensemble.GradientBoostingClassifier(n_estimators=10),
            "wine",
        ),
        "GradientBoostingRegressor": (
            ensemble.GradientBoostingRegressor(n_estimators=10),
            "diabetes",
        ),
        "HistGradientBoostingClassifier": (
            ensemble.HistGradientBoostingClassifier(max_iter=5),
            "wine",
        ),
        "HistGradientBoostingClassifier (categorical)": (
            ensemble.HistGradientBoostingClassifier(
                max_iter=10, categorical_features=[2]
            ),
            "table",
        ),
        "VotingClassifier": (
            ensemble.VotingClassifier(
                [("a", scaled), ("b", naive_bayes.GaussianNB())], voting="soft"
            ),
            "wine",
        ),
        "StackingClassifier": (
            ensemble.StackingClassifier(
                [("a", svm.SVC()), ("b", scaled)], cv=2
            ),
            "wine",
        ),
        "CalibratedClassifierCV": (
            calibration.CalibratedClassifierCV(
                svm.LinearSVC(dual=True, random_state=0)
            ),
            "cancer",
        ),
        "GridSearchCV": (
            model_selection.GridSearchCV(
                scaled, {"logisticregression__C": [0.1, 1]}, cv=2
            ),
            "wine",
        ),
        "MLPClassifier": (
            neural_network.MLPClassifier((10,), max_iter=50, random_state=0),
            "wine",
        ),
        "GaussianProcessRegressor": (
            gaussian_process.GaussianProcessRegressor(alpha=1, optimizer=None),
            "diabetes",
        ),
        "PLSRegression": (cross_decomposition.PLSRegression(), "diabetes"),
        "KMeans": (cluster.KMeans(3, n_init=2, random_state=0), "wine"),
        "PCA": (decomposition.PCA(2), "wine"),
        "NMF": (decomposition.NMF(2, random_state=0, max_iter=900), "wine"),
        "StandardScaler": (preprocessing.StandardScaler(), "wine"),
        "MinMaxScaler": (preprocessing.MinMaxScaler(), "wine"),
        "RobustScaler": (preprocessing.RobustScaler(), "wine"),
        "PowerTransformer": (preprocessing.PowerTransformer(), "wine"),
        "QuantileTransformer": (
            preprocessing.QuantileTransformer(n_quantiles=20),
            "wine",
        ),
        "KBinsDiscretizer": (
            preprocessing.KBinsDiscretizer(3, strategy="uniform"),
            "wine",
        ),
        "PolynomialFeatures": (preprocessing.PolynomialFeatures(), "wine"),
        "SplineTransformer": (preprocessing.SplineTransformer(), "wine"),
        "SimpleImputer": (impute.SimpleImputer(), "table"),
        "KNNImputer": (impute.KNNImputer(), "table"),
        "OneHotEncoder": (preprocessing.OneHotEncoder(), "categories"),
        "OrdinalEncoder": (preprocessing.OrdinalEncoder(), "categories"),
        "TfidfVectorizer": (Tfidf(), "texts"),
        "TfidfVectorizer + TruncatedSVD": (
            make_pipeline(Tfidf(), decomposition.TruncatedSVD(random_state=0)),
            "texts",
        ),
        "TfidfVectorizer + LogisticRegression": (
            make_pipeline(Tfidf(), logistic),
            "texts",
        ),
        "ColumnTransformer + RandomForestClassifier": (
            make_pipeline(columns, forest),
            "table",
        ),
        "ColumnTransformer + LogisticRegression": (
            make_pipeline(columns, impute.SimpleImputer(), scaled),
            "table",
        ),
    }
    return trained


def data(name: str) -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
    """Return X_train, X_test, y_train, y_test of the data of that name."""
    makers = {"table": table, "texts": texts, "categories": categories}
    if name in makers:
        X, y = makers[name]()
    else:
        full = {"cancer": "breast_cancer"}.get(name, name)
        X, y = getattr(datasets, f"load_{full}")(return_X_y=True)
    return model_selection.train_test_split(X, y, random_state=0)


if __name__ == "__main__":
    print(len(estimators()), "estimators and pipelines")
