import numpy as np
import onnxruntime

session = onnxruntime.InferenceSession("model.onnx")
session.run(None, {"X": np.ones((1, 4))})
