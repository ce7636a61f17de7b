import pickle

import joblib
from sklearn.base import ClassifierMixin
from sklearn.datasets import load_iris
from sklearn.ensemble import HistGradientBoostingClassifier as Boosting
from sklearn.ensemble import RandomForestClassifier as Forest
from sklearn.linear_model import LogisticRegression
from sklearn.neighbors import KNeighborsClassifier as Neighbours
from sklearn.svm import SVC

from other_order import joblib_file, pickle_file

X, y = load_iris(return_X_y=True)
MODELS = {
    "forest": Forest(n_estimators=5),
    "logistic regression": LogisticRegression(max_iter=1000),
    "boosting": Boosting(max_iter=5),
    "support vectors": SVC(),
    "neighbours, by rows": Neighbours(algorithm="brute"),
    "neighbours, by a tree": Neighbours(algorithm="kd_tree"),
}
FILES = {
    "pickle 4": lambda model: pickle.load(pickle_file(model, protocol=4)),
    "pickle 5": lambda model: pickle.load(pickle_file(model, protocol=5)),
    "joblib": lambda model: joblib.load(joblib_file(model)),
}
problems = set()


def verdict(model: ClassifierMixin, file: str) -> str:
    """Take model through a file; say whether it works, and note why not."""
    try:
        same = FILES[file](model).predict(X) == model.predict(X)
        return "works" if same.all() else "wrong"
    except ValueError as error:
        problems.add(str(error))
        return "fails"


print(f"{'':23}", *[f"{file:9}" for file in FILES])
for name, model in MODELS.items():
    verdicts = [verdict(model.fit(X, y), file) for file in FILES]
    print(f"{name:23}", *[f"{text:9}" for text in verdicts])
print("the error:", *problems)
