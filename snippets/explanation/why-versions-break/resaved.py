import pickle
import warnings
from pathlib import Path

from sklearn.datasets import load_iris
from sklearn.exceptions import InconsistentVersionWarning
from sklearn.tree import DecisionTreeClassifier

from guard import load


class MyTree(DecisionTreeClassifier):
    """A class of your own."""


X, y = load_iris(return_X_y=True)
for model in [DecisionTreeClassifier(), MyTree(), MyTree().fit(X, y).tree_]:
    named = b"_sklearn_version" in pickle.dumps(model, protocol=4)
    print(f"{type(model).__name__} names its release: {named}")

with warnings.catch_warnings():
    warnings.simplefilter("ignore", InconsistentVersionWarning)
    model = pickle.loads(Path("trees-1.3.2.pkl").read_bytes())
Path("again.pkl").write_bytes(pickle.dumps(model, protocol=4))
Path("again.json").write_bytes(Path("trees-1.3.2.json").read_bytes())
try:
    load(Path("again.pkl"))
except ValueError as error:
    print("saved again, no warning, and", error)
