import pickle
import warnings

from sklearn.datasets import load_wine
from sklearn.ensemble import RandomForestClassifier
from sklearn.exceptions import InconsistentVersionWarning

X, y = load_wine(return_X_y=True)
try:
    with open("forest-1.3.2.pkl", "rb") as file, warnings.catch_warnings():
        warnings.simplefilter("error", InconsistentVersionWarning)
        model = pickle.load(file)
except InconsistentVersionWarning as warning:
    print("made with", warning.original_sklearn_version, "- train again")
    model = RandomForestClassifier(3, max_depth=2, random_state=0).fit(X, y)
    with open("forest.pkl", "wb") as file:
        pickle.dump(model, file)
row = model.predict_proba(X[:1])[0]
print(f"first row: {row.round(2).tolist()}, sum {row.sum():.2f}")
