import os
from pathlib import Path

import numpy as np
import onnxruntime
from skl2onnx import to_onnx
from sklearn.datasets import load_wine
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

X, y = load_wine(return_X_y=True)
X_train, X_test, y_train, y_test = train_test_split(X, y, random_state=0)
pipeline = make_pipeline(StandardScaler(), LogisticRegression())
pipeline.fit(X_train, y_train)

sample = X_train[:1].astype(np.float32)  # shape and type of the input
converted = to_onnx(pipeline, sample, options={"zipmap": False})
data = converted.SerializeToString()

CPU = ["CPUExecutionProvider"]
session = onnxruntime.InferenceSession(data, providers=CPU)
labels, probabilities = session.run(None, {"X": X_test.astype(np.float32)})
equal = labels == pipeline.predict(X_test)
difference = np.abs(probabilities - pipeline.predict_proba(X_test)).max()
print(f"test set: {equal.sum()} of {len(equal)} labels are equal")
print("probabilities equal to 5 decimals:", difference < 1e-5)
if not equal.all():
    raise SystemExit("the converted model answers something else: not saved")

Path("model.onnx.tmp").write_bytes(data)
os.replace("model.onnx.tmp", "model.onnx")
