import numpy as np
from safetensors.numpy import load_file

weights = load_file("weights.safetensors")
with np.load("check.npz", allow_pickle=False) as check:
    scaled = (check["X"] - weights["mean"]) / weights["scale"]
    scores = scaled @ weights["coef"].T + weights["intercept"]
    equal = np.array_equal(scores.argmax(axis=1), check["labels"])

print("loaded", sorted(weights))
print("equal labels:", equal)
