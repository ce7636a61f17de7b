"""The formats: for each its name, and how it saves and loads an object."""

import gzip
import io
import pickle
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

import cloudpickle
import joblib
import numpy as np
import onnxruntime
import skops.io
import zstandard
from safetensors import numpy as safetensors
from skl2onnx import to_onnx
from sklearn.feature_extraction.text import TfidfVectorizer

import array_file

PACKAGES = (
    "numpy",
    "scikit-learn",
    "joblib",
    "cloudpickle",
    "skops",
    "skl2onnx",
    "onnxruntime",
    "safetensors",
    "zstandard",
)


class Format(NamedTuple):
    """save(obj, path, X) writes obj; load(path, types) returns it.

    X holds some rows for the model, and types what review(path) lists: names
    that a person has to approve. Most formats ask for neither.
    """

    save: Callable[[Any, Path, np.ndarray], Any]
    load: Callable[[Path, list[str]], Any]
    review: Callable[[Path], list[str]] = lambda path: []


class OnnxModel:
    """A model that onnxruntime computes, with the method of scikit-learn."""

    def __init__(self, path: Path) -> None:
        """Load the file."""
        self.session = onnxruntime.InferenceSession(
            path, providers=["CPUExecutionProvider"]
        )

    def predict_proba(self, X: np.ndarray) -> np.ndarray:
        """Return the probabilities, computed with 32 bits."""
        return self.session.run(["probabilities"], {"X": column(X)})[0]


def column(X: np.ndarray) -> np.ndarray:
    """Return X as ONNX takes it: texts as a column, numbers of 32 bits."""
    return X[:, None] if X.dtype.kind == "U" else X.astype(np.float32)


def save_onnx(model: Any, path: Path, X: np.ndarray) -> None:
    """Convert a model; raises TypeError for an object that computes nothing."""
    if not hasattr(model, "predict_proba"):
        raise TypeError("ONNX holds a calculation; there is none")
    *first, last = [step for _, step in getattr(model, "steps", [("", model)])]
    options = {type(last): {"zipmap": False}}
    if any(isinstance(step, TfidfVectorizer) for step in first):
        options[TfidfVectorizer] = {"locale": "C"}
    onnx = to_onnx(model, column(X), options=options)
    path.write_bytes(onnx.SerializeToString())


def save_pickle(protocol: int) -> Callable:
    """Return a function that pickles with this protocol."""

    def save(obj: Any, path: Path, X: np.ndarray) -> None:
        with open(path, "wb") as file:
            pickle.dump(obj, file, protocol=protocol)

    return save


def load_pickle(path: Path, types: list[str]) -> Any:
    """Load a plain pickle."""
    with open(path, "rb") as file:
        return pickle.load(file)


def save_cloudpickle(obj: Any, path: Path, X: np.ndarray) -> None:
    """Pickle with cloudpickle; pickle loads it."""
    with open(path, "wb") as file:
        cloudpickle.dump(obj, file, protocol=5)


def save_gzip(obj: Any, path: Path, X: np.ndarray) -> None:
    """Pickle into gzip, level 6."""
    with gzip.open(path, "wb", compresslevel=6) as file:
        pickle.dump(obj, file, protocol=5)


def load_gzip(path: Path, types: list[str]) -> Any:
    """Load what save_gzip has written."""
    with gzip.open(path, "rb") as file:
        return pickle.load(file)


def save_zstd(obj: Any, path: Path, X: np.ndarray) -> None:
    """Pickle into zstd, level 3; Python 3.14 has compression.zstd for it."""
    level = zstandard.ZstdCompressor(level=3)
    with zstandard.open(path, "wb", cctx=level) as file:
        pickle.dump(obj, file, protocol=5)


def load_zstd(path: Path, types: list[str]) -> Any:
    """Load what save_zstd has written; pickle reads many small pieces."""
    with io.BufferedReader(zstandard.open(path, "rb")) as file:
        return pickle.load(file)


def save_npz(obj: Any, path: Path, X: np.ndarray) -> None:
    """Write the arrays of a dictionary."""
    arrays = obj if isinstance(obj, dict) else {"model": obj}
    with open(path, "wb") as file:
        np.savez(file, **arrays)


def load_npz(path: Path, types: list[str]) -> dict[str, np.ndarray]:
    """Read all the arrays."""
    with np.load(path, allow_pickle=False) as file:
        return {name: file[name] for name in file.files}


def save_safetensors(obj: Any, path: Path, X: np.ndarray) -> None:
    """Write the arrays of a dictionary."""
    arrays = obj if isinstance(obj, dict) else {"model": obj}
    safetensors.save_file(arrays, path)


def skops_with(compression: int) -> Format:
    """Return the Format of skops with a compression of zipfile."""
    return Format(
        lambda obj, path, X: skops.io.dump(obj, path, compression=compression),
        lambda path, types: skops.io.load(path, trusted=types),
        lambda path: skops.io.get_untrusted_types(file=path),
    )


FORMATS = {
    "pickle 2": Format(save_pickle(2), load_pickle),
    "pickle 3": Format(save_pickle(3), load_pickle),
    "pickle 4": Format(save_pickle(4), load_pickle),
    "pickle 5": Format(save_pickle(5), load_pickle),
    "array_file": Format(
        lambda obj, path, X: array_file.save(obj, path),
        lambda path, types: array_file.load(path, mapped=False),
    ),
    "array_file, mapped": Format(
        lambda obj, path, X: array_file.save(obj, path),
        lambda path, types: array_file.load(path),
    ),
    "joblib": Format(
        lambda obj, path, X: joblib.dump(obj, path),
        lambda path, types: joblib.load(path),
    ),
    "joblib, mapped": Format(
        lambda obj, path, X: joblib.dump(obj, path),
        lambda path, types: joblib.load(path, mmap_mode="c"),
    ),
    "joblib, compressed": Format(
        lambda obj, path, X: joblib.dump(obj, path, compress=3),
        lambda path, types: joblib.load(path),
    ),
    "pickle 5, gzip": Format(save_gzip, load_gzip),
    "pickle 5, zstd": Format(save_zstd, load_zstd),
    "cloudpickle": Format(save_cloudpickle, load_pickle),
    "skops": skops_with(zipfile.ZIP_STORED),
    "skops, deflated": skops_with(zipfile.ZIP_DEFLATED),
    "ONNX": Format(save_onnx, lambda path, types: OnnxModel(path)),
    "npz": Format(save_npz, load_npz),
    "safetensors": Format(
        save_safetensors, lambda path, types: safetensors.load_file(path)
    ),
}
