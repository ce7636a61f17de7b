import pickle

import joblib
import numpy as np
import skops.io
from skl2onnx import to_onnx
from sklearn.datasets import load_wine
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

X, y = load_wine(return_X_y=True)
model = make_pipeline(StandardScaler(), LogisticRegression()).fit(X, y)

with open("model.pkl", "wb") as file:
    pickle.dump(model, file, protocol=5)
joblib.dump(model, "model.joblib")
skops.io.dump(model, "model.skops")
row = X[:1].astype(np.float32)
options = {"zipmap": False}  # probabilities as an array
with open("model.onnx", "wb") as file:
    file.write(to_onnx(model, row, options=options).SerializeToString())

np.savez("golden.npz", rows=X, proba=model.predict_proba(X))
print("saved in four formats")
