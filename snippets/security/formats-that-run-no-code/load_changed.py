import numpy as np
import onnxruntime
import skops.io
from safetensors.numpy import load_file

with np.load("check.npz", allow_pickle=False) as check:
    X, y = check["X"], check["y"]

print("types to review:", skops.io.get_untrusted_types(file="model.skops"))
model = skops.io.load("model.skops")
print(f"skops: accuracy {model.score(X, y):.2f}")

session = onnxruntime.InferenceSession(
    "model.onnx", providers=["CPUExecutionProvider"]
)
labels, _ = session.run(None, {"X": X.astype(np.float32)})
print(f"ONNX: accuracy {np.mean(labels == y):.2f}")

weights = load_file("weights.safetensors")
scaled = (X - weights["mean"]) / weights["scale"]
scores = scaled @ weights["coef"].T + weights["intercept"]
print(f"safetensors: accuracy {np.mean(scores.argmax(axis=1) == y):.2f}")
