import json
import sys

import numpy as np
from safetensors import safe_open
from safetensors.numpy import load_file

weights = load_file("model.safetensors")
with safe_open("model.safetensors", framework="np") as file:
    metadata = file.metadata()
classes = np.array(json.loads(metadata["classes"]))
if metadata["hidden"] != "relu":
    raise SystemExit(f"unknown activation: {metadata['hidden']}")


def predict(X: np.ndarray) -> np.ndarray:
    """Return the labels of the rows of X, as MLPClassifier.predict does."""
    hidden = np.maximum(X @ weights["weight_0"] + weights["bias_0"], 0)
    hidden = np.maximum(hidden @ weights["weight_1"] + weights["bias_1"], 0)
    scores = hidden @ weights["weight_2"] + weights["bias_2"]
    return classes[scores.argmax(axis=1)]


check = load_file("check.safetensors")
same = np.array_equal(predict(check["X"]), check["labels"])
print("same labels as scikit-learn:", same)
print("scikit-learn imported:", "sklearn" in sys.modules)
