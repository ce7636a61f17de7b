import pickle

import sklearn
from sklearn.datasets import load_iris
from sklearn.ensemble import HistGradientBoostingClassifier

X, y = load_iris(return_X_y=True)
X, y = X[:, 2:], y == 2
model = HistGradientBoostingClassifier(max_iter=3, max_depth=2).fit(X, y)
rows = X[::30]
expected = model.predict_proba(rows).tolist()
saved = {"rows": rows.tolist(), "expected": expected, "model": model}
with open(f"boost-{sklearn.__version__}.pkl", "wb") as file:
    pickle.dump(saved, file, protocol=4)
