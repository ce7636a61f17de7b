import pickle
from pathlib import Path

import numpy as np
import onnxruntime
from skl2onnx import to_onnx

pipeline, X = pickle.loads(Path("model.pkl").read_bytes())
X32 = X.astype(np.float32)
model = to_onnx(pipeline, X32[:1], options={"zipmap": False})
session = onnxruntime.InferenceSession(
    model.SerializeToString(), providers=["CPUExecutionProvider"]
)
print("32 bits:", session.run(["label"], {"X": X32})[0])
print("different inputs left:", len(np.unique(X32)))
