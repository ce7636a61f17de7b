import sys

import numpy as np
import onnxruntime

session = onnxruntime.InferenceSession(
    "model.onnx", providers=["CPUExecutionProvider"]
)
wines = np.array(
    [
        [13.7, 1.7, 2.4, 16, 107, 2.8, 3.0, 0.3, 1.9, 5.5, 1.1, 3.2, 1115],
        [13.2, 3.3, 2.4, 21, 99, 1.7, 0.8, 0.4, 1.2, 7.4, 0.7, 1.7, 630],
    ],
    dtype=np.float32,
)
labels, probabilities = session.run(None, {"X": wines})
print("labels:", labels.tolist())
print("probabilities:", [f"{p:.2f}" for p in probabilities.max(axis=1)])
print("scikit-learn imported:", "sklearn" in sys.modules)
