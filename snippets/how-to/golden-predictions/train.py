import pickle

import numpy as np
from sklearn.datasets import load_breast_cancer
from sklearn.impute import SimpleImputer
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

from golden import record

X, y = load_breast_cancer(return_X_y=True)
X[::40, 3] = np.nan  # some values are missing
model = make_pipeline(SimpleImputer(), StandardScaler(), LogisticRegression())
model.fit(X, y)
with open("model.pkl", "wb") as file:
    pickle.dump(model, file)

unsure = np.abs(model.decision_function(X)).argsort()[:10]
missing = np.isnan(X).any(axis=1).nonzero()[0][:3]
extreme = [*np.nanargmax(X, axis=0), *np.nanargmin(X, axis=0)]
rows = X[np.unique([*unsure, *missing, *extreme])]
record(model, rows, "golden.npz")
record(model, X[1:11], "first.npz")  # the lazy choice, for comparison
print("classes in the rows:", np.unique(model.predict(rows)))
