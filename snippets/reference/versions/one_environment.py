"""Saves or loads the files of the matrix, in one environment.

python one_environment.py save FOLDER KIND...   trains and saves
python one_environment.py load FOLDER KIND...   loads, and compares
Both print the versions, then a line of JSON for each file. The files must be
your own: pickle runs what is in them.
"""

import argparse
import contextlib
import json
import pickle
import platform
import sys
import warnings
from importlib import metadata
from pathlib import Path

import joblib
import numpy as np

METHODS = "predict", "predict_proba", "decision_function", "transform", "score"
NAMED = "scikit-learn", "numpy", "scipy", "joblib", "skops", "onnxruntime"


class OnnxModel:
    """An ONNX file with the methods of the estimator it was made from."""

    def __init__(self, path: Path):
        """Open the file with onnxruntime."""
        import onnxruntime

        self.session = onnxruntime.InferenceSession(path)

    def run(self, X: np.ndarray) -> list:
        """Return all outputs for rows of numbers or texts."""
        name = self.session.get_inputs()[0].name
        rows = X.astype(np.float32) if X.dtype.kind == "f" else X.reshape(-1, 1)
        return self.session.run(None, {name: rows})

    def predict(self, X: np.ndarray) -> np.ndarray:
        """Return the labels, or the numbers of a regressor."""
        return self.run(X)[0].ravel()


def save(model, path: Path, kind: str, X: np.ndarray) -> None:
    """Write a fitted model to a file of that kind."""
    if kind.startswith("pickle"):
        with path.open("wb") as file:
            pickle.dump(model, file, protocol=int(kind[-1]))
    elif kind.startswith("joblib"):
        joblib.dump(model, path, compress=3 * kind.endswith("compressed"))
    elif kind == "skops":
        import skops.io

        skops.io.dump(model, path)
    elif kind == "onnx":
        from skl2onnx import to_onnx
        from sklearn.feature_extraction.text import TfidfVectorizer

        one = X[:1].astype(np.float32) if X.dtype.kind == "f" else X[:1, None]
        # Old runtimes read these sets; the locale C is on every machine.
        sets = {"": 15, "ai.onnx.ml": 3}
        options = {TfidfVectorizer: {"locale": "C"}}
        if hasattr(model, "predict_proba"):
            options[id(model)] = {"zipmap": False}
        made = to_onnx(model, one, options=options, target_opset=sets)
        path.write_bytes(made.SerializeToString())


def load(path: Path, kind: str):
    """Return what a file of that kind holds."""
    if kind.startswith("pickle"):
        with path.open("rb") as file:
            return pickle.load(file)
    if kind.startswith("joblib"):
        return joblib.load(path)
    if kind == "skops":
        import skops.io

        # Its own files, so all types may pass; yours need a look first.
        return skops.io.load(path, skops.io.get_untrusted_types(file=path))
    return OnnxModel(path)


def answers(model, X: np.ndarray, y: np.ndarray, methods) -> dict:
    """Return what each method answers; raises what the method raises."""
    given = {}
    for method in methods:
        try:
            args = (X, y) if method == "score" else (X,)
            answer = getattr(model, method)(*args)
        except Exception as error:  # each failure is a result
            raise RuntimeError(f"{method}: {told(error)}") from error
        dense = answer.toarray() if hasattr(answer, "toarray") else answer
        given[method] = np.asarray(dense)
    return given


def told(error: BaseException | Warning) -> str:
    """Return an error in one line, without what differs from run to run."""
    line = " ".join(str(error).split())
    for place in (sys.prefix, str(Path.cwd())):
        line = line.replace(place, "...")
    return f"{type(error).__name__}: {line[:160]}"


def difference(method: str, want, got, tolerance: float) -> str:
    """Say how two answers (arrays) differ, or return an empty text."""
    if want.shape != got.shape:
        return f"{method}: shape {got.shape}, was {want.shape}"
    if want.dtype.kind not in "fc":
        changed = np.count_nonzero(want != got)
        return f"{method}: {changed} of {want.size} differ" if changed else ""
    if np.allclose(want, got, tolerance, tolerance / 100, equal_nan=True):
        return ""
    if method == "score":
        return f"score {want:.3f} becomes {got:.3f}"
    off = np.nanmax(np.abs(got - want))
    most = np.nanmax(np.abs(want))
    return f"{method}: off by up to {off:.3g}, the largest was {most:.3g}"


def outcome(path: Path, kind: str) -> tuple[str, str]:
    """Return what loading a file comes to, and the reason."""
    kept = np.load(path.with_suffix(".npz"))
    wanted = {m: kept[m] for m in METHODS if m in kept}
    if kind == "onnx":
        wanted = {"predict": wanted["predict"].ravel()}
    with warnings.catch_warnings(record=True) as seen:
        warnings.simplefilter("always")
        try:
            model = load(path, kind)
        except Exception as error:  # noqa: BLE001 - each failure is a result
            return "fails at load", told(error)
        try:
            given = answers(model, kept["X"], kept["y"], wanted)
        except RuntimeError as error:
            return "fails at predict", str(error)
    tolerance = 1e-3 if kind == "onnx" else 1e-6  # ONNX has 32-bit numbers
    differ = [difference(m, wanted[m], given[m], tolerance) for m in wanted]
    differ = "; ".join(filter(None, differ))
    names = sorted({w.category.__name__ for w in seen})
    if differ:
        return "wrong", f"{differ} (warned: {', '.join(names) or 'nothing'})"
    return ("same, warns", ", ".join(names)) if names else ("same", "")


def save_all(folder: Path, kinds: list[str]) -> None:
    """Fit each estimator; save it, its inputs, and what it answers."""
    from sklearn.base import clone

    from estimators import data, estimators

    for name, (estimator, kind_of_data) in estimators().items():
        X_train, X_test, y_train, y_test = data(kind_of_data)
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of training, not of saving
            model = clone(estimator).fit(X_train, y_train)
            methods = [m for m in METHODS if hasattr(model, m)]
            kept = answers(model, X_test, y_test, methods)
        stem = folder / name
        np.savez(stem.with_suffix(".npz"), X=X_test, y=y_test, **kept)
        for kind in kinds:
            if kind == "onnx" and "predict" not in kept:
                continue
            try:
                with warnings.catch_warnings():
                    warnings.simplefilter("ignore")
                    save(model, folder / f"{name}.{kind}", kind, X_train)
                tell(name, kind, "")
            except Exception as error:  # noqa: BLE001 - here as well
                (folder / f"{name}.{kind}").unlink(missing_ok=True)
                tell(name, kind, told(error))


def load_all(folder: Path, kinds: list[str], skip: int) -> None:
    """Load each file but the first ones, and say what came of it."""
    files = [p for kind in kinds for p in sorted(folder.glob(f"*.{kind}"))]
    for path in files[skip:]:
        name, _, kind = path.name.rpartition(".")
        tell(name, kind)  # if this file ends the process, it is known which
        tell(*outcome(path, kind))


def tell(*words: str) -> None:
    """Print words as one line of JSON, at once."""
    print(json.dumps(words), flush=True)


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("act", nargs="?", choices=["save", "load"])
    parser.add_argument("folder", nargs="?", type=Path)
    parser.add_argument("kinds", nargs="*")
    parser.add_argument("--skip", type=int, default=0)
    options = parser.parse_args()
    if not options.act:
        sys.exit()
    versions = {"Python": platform.python_version()}
    for package in NAMED:
        with contextlib.suppress(metadata.PackageNotFoundError):
            versions[package] = metadata.version(package)
    print(json.dumps(versions))
    if options.act == "save":
        save_all(options.folder, options.kinds)
    else:
        load_all(options.folder, options.kinds, options.skip)
