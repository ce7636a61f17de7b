"""Model files in formats of their own, and loading with no defence at all."""

import pickle
from pathlib import Path

import joblib
import numpy as np
import onnxruntime
import skops.io
from skl2onnx import to_onnx
from sklearn.feature_extraction.text import TfidfVectorizer

from models import questions


def load_anything(path: str):
    """Load a file as its suffix says, with no defence at all."""
    match Path(path).suffix:
        case ".joblib":
            return joblib.load(path)
        case ".npy" | ".npz":
            loaded = np.load(path, allow_pickle=True)
            return dict(loaded) if path.endswith("z") else loaded
        case ".skops":
            return load_skops_blindly(path)
        case ".onnx":
            return OnnxModel(path)
    with open(path, "rb") as file:
        return pickle.load(file)


def load_skops_blindly(path: str):
    """Trust whatever types the file asks for: the review is skipped."""
    types = skops.io.get_untrusted_types(file=path)
    return skops.io.load(path, trusted=types)


class OnnxModel:
    """A model in an ONNX file, with a predict() like scikit-learn's."""

    def __init__(self, path: str):
        """Read the file."""
        self.session = onnxruntime.InferenceSession(path)

    def predict(self, X):
        """Return the first output for X, texts or numbers."""
        X = np.array(X)
        texts = X.dtype.kind == "U"
        X = X.reshape(-1, 1) if texts else X.astype(np.float32)
        given = self.session.get_inputs()[0].name
        return self.session.run(None, {given: X})[0]


def save_onnx(model, path: Path, name: str):
    """Convert a model; skl2onnx raises its own errors where it cannot."""
    X = np.array(questions(name)[:1])
    X = X.reshape(1, 1) if X.dtype.kind == "U" else X.astype(np.float32)
    options = {TfidfVectorizer: {"locale": "C"}} if name == "words" else None
    path.write_bytes(to_onnx(model, X, options=options).SerializeToString())
