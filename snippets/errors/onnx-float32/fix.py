import pickle
from pathlib import Path

import numpy as np
import onnxruntime
from skl2onnx import to_onnx

pipeline, X = pickle.loads(Path("model.pkl").read_bytes())
sample = X[:1].astype(np.float64)  # the type of the training data
model = to_onnx(pipeline, sample, options={"zipmap": False})
session = onnxruntime.InferenceSession(
    model.SerializeToString(), providers=["CPUExecutionProvider"]
)
(labels,) = session.run(["label"], {"X": X})
print("64 bits:", labels)
if not np.array_equal(labels, pipeline.predict(X)):
    raise SystemExit("other labels than the pipeline: not saved")
Path("model.onnx").write_bytes(model.SerializeToString())
