import sys

import numpy as np
import onnxruntime

session = onnxruntime.InferenceSession(
    "model.onnx", providers=["CPUExecutionProvider"]
)
with np.load("check.npz", allow_pickle=False) as check:
    inputs = {"X": check["X"].astype(np.float32)}
    labels, probabilities = session.run(None, inputs)
    equal = np.array_equal(labels, check["labels"])
    difference = np.abs(probabilities - check["probabilities"]).max()

print("scikit-learn imported:", "sklearn" in sys.modules)
print("equal labels:", equal)
print("equal probabilities:", difference == 0)
print("equal to 6 decimals:", difference < 1e-6)
