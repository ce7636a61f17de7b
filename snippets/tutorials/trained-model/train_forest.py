import json
import pickle
from importlib.metadata import version

import numpy as np
from sklearn.datasets import load_breast_cancer
from sklearn.ensemble import RandomForestClassifier
from sklearn.model_selection import train_test_split

X, y = load_breast_cancer(return_X_y=True)
X_train, X_test, y_train, y_test = train_test_split(X, y, random_state=0)
model = RandomForestClassifier(random_state=0).fit(X_train, y_train)

with open("forest.pkl", "wb") as file:
    pickle.dump(model, file, protocol=5)
np.savez("forest.npz", X_test=X_test, expected=model.predict_proba(X_test))

libraries = ["scikit-learn", "numpy", "scipy", "joblib"]
with open("forest.json", "w", encoding="utf-8") as file:
    json.dump({name: version(name) for name in libraries}, file, indent=2)

print("saved a forest of", len(model.estimators_), "trees")
print("recorded the versions of", ", ".join(libraries))
