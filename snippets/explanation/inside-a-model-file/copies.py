import pickle

from sklearn.base import clone
from sklearn.calibration import CalibratedClassifierCV
from sklearn.datasets import load_digits
from sklearn.ensemble import BaggingClassifier, VotingClassifier
from sklearn.model_selection import GridSearchCV
from sklearn.tree import DecisionTreeClassifier

X, y = load_digits(return_X_y=True)
new = DecisionTreeClassifier(random_state=0)
fitted = clone(new).fit(X, y)
alone = len(pickle.dumps(fitted, protocol=5))
depths = {"max_depth": [15, 20]}
for what, model in {
    "a search": GridSearchCV(new, depths),
    "a search that got a fitted model": GridSearchCV(fitted, depths),
    "two models that vote": VotingClassifier([("a", new), ("b", new)]),
    "calibrated, in five folds": CalibratedClassifierCV(new, cv=5),
    "calibrated, ensemble=False": CalibratedClassifierCV(new, ensemble=False),
    "bagging, 10 models": BaggingClassifier(new, random_state=0),
}.items():
    ratio = len(pickle.dumps(model.fit(X, y), protocol=5)) / alone
    print(f"{what:33} {round(2 * ratio) / 2} times the tree")
