import pickle
from pathlib import Path

import numpy as np
import onnxruntime
from skl2onnx import to_onnx
from sklearn.datasets import load_wine
from sklearn.tree import DecisionTreeClassifier


def train(X: np.ndarray, y: np.ndarray) -> DecisionTreeClassifier:
    """Return a fitted model."""
    return DecisionTreeClassifier(max_depth=3, random_state=0).fit(X, y)


X, y = load_wine(return_X_y=True)
model = train(X, y)
folder = Path("wine-1")  # a new folder for each model
folder.mkdir()
(folder / "model.pkl").write_bytes(pickle.dumps(model, protocol=5))
converted = to_onnx(model, X[:1].astype(np.float32), options={"zipmap": False})
(folder / "model.onnx").write_bytes(converted.SerializeToString())
np.savez(folder / "data.npz", X=X, y=y)

# Years later, when model.pkl needs a scikit-learn that nobody can install:
session = onnxruntime.InferenceSession(folder / "model.onnx")
with np.load(folder / "data.npz") as data:
    X, y = data["X"], data["y"]
labels = session.run(None, {"X": X.astype(np.float32)})[0]
print("ONNX answers, accuracy above 0.9: ", np.mean(labels == y) > 0.9)
print("trained again, accuracy above 0.9:", train(X, y).score(X, y) > 0.9)
