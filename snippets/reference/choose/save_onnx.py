import os
from pathlib import Path

import numpy as np
import onnxruntime
from skl2onnx import to_onnx
from sklearn.datasets import load_wine
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

X, y = load_wine(return_X_y=True)
model = make_pipeline(StandardScaler(), LogisticRegression()).fit(X, y)

rows = X.astype(np.float32)  # the converted model takes 32-bit numbers
converted = to_onnx(model, rows[:1], options={"zipmap": False})
Path("model.onnx.new").write_bytes(converted.SerializeToString())
os.replace("model.onnx.new", "model.onnx")

session = onnxruntime.InferenceSession("model.onnx")  # no scikit-learn
labels, probabilities = session.run(None, {"X": rows})
off = np.abs(probabilities - model.predict_proba(X)).max()
print("same labels:", np.array_equal(labels, model.predict(X)))
print("probabilities within 1e-5: ", off < 1e-5)
print("probabilities within 1e-12:", off < 1e-12)
