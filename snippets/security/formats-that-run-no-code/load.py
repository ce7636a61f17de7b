import numpy as np
import skops.io

model = skops.io.load("model.skops")  # refuses what it does not know

with np.load("check.npz", allow_pickle=False) as check:
    labels = model.predict(check["X"])
    equal = np.array_equal(labels, check["labels"])
    probabilities = model.predict_proba(check["X"])
    difference = np.abs(probabilities - check["probabilities"]).max()

print("loaded", [type(step).__name__ for step in model])
print("equal labels:", equal)
print("probabilities equal to 12 decimals:", difference < 1e-12)
