import json
import pickle
import sys
from importlib.metadata import version

import numpy as np

with open("forest.json", encoding="utf-8") as file:
    recorded = json.load(file)
for name, wanted in recorded.items():
    if version(name) != wanted:
        sys.exit(f"the forest was saved with {name} {wanted}: install that")
print("same versions:", ", ".join(recorded))

with open("forest.pkl", "rb") as file:
    model = pickle.load(file)
with np.load("forest.npz") as check:
    X_test, expected = check["X_test"], check["expected"]

same = np.array_equal(model.predict_proba(X_test), expected)
print(f"all {len(expected)} rows of probabilities the same: {same}")
