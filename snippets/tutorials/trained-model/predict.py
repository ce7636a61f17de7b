import pickle

import numpy as np

with open("model.pkl", "rb") as file:
    model = pickle.load(file)
with np.load("check.npz") as check:
    X_test, expected = check["X_test"], check["predictions"]

predictions = model.predict(X_test)
same = np.array_equal(predictions, expected)

print(f"first prediction: {predictions[0]:.2f}")
print(f"all {len(expected)} predictions the same: {same}")
