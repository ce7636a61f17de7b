import pickle
import sys

import numpy as np


def load(name: str) -> object:
    """Return a function of rows to probabilities, from one of the files."""
    if name == "pickle":
        with open("model.pkl", "rb") as file:
            return pickle.load(file).predict_proba
    if name == "joblib":
        import joblib

        return joblib.load("model.joblib").predict_proba
    if name == "skops":
        import skops.io

        return skops.io.load("model.skops", trusted=None).predict_proba
    import onnxruntime

    session = onnxruntime.InferenceSession("model.onnx")
    return lambda X: session.run(None, {"X": X.astype(np.float32)})[1]


with np.load("golden.npz") as golden:
    rows, wanted = golden["rows"], golden["proba"]
print("        same labels  within 1e-12  within 1e-5  without scikit-learn")
for name in ["onnx", "pickle", "joblib", "skops"]:  # ONNX before sklearn
    found = load(name)(rows)
    off = np.abs(found - wanted).max()
    answers = [
        (found.argmax(axis=1) == wanted.argmax(axis=1)).all(),
        off < 1e-12,
        off < 1e-5,
        "sklearn" not in sys.modules,
    ]
    words = ["yes" if answer else "no" for answer in answers]
    print("{:8}{:13}{:14}{:13}{}".format(name, *words))
