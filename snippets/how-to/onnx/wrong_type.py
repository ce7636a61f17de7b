import numpy as np
import onnxruntime

session = onnxruntime.InferenceSession(
    "model.onnx", providers=["CPUExecutionProvider"]
)
for tensor in session.get_inputs() + session.get_outputs():
    print(f"{tensor.name}: {tensor.type}, shape {tensor.shape}")
session.run(None, {"X": np.ones((1, 13))})  # 64-bit numbers
