"""The defences that are compared: each loads a model file, or scans it."""

import builtins
import importlib.metadata
import json
import pickle
import subprocess
import warnings
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from zipfile import BadZipFile

import fickling.loader
import joblib
import numpy as np
import onnxruntime
import skops.io
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from joblib.numpy_pickle import NumpyUnpickler
from onnxruntime.capi import onnxruntime_pybind11_state as onnx_errors
from picklescan.scanner import scan_file_path
from skl2onnx import to_onnx
from sklearn.feature_extraction.text import TfidfVectorizer
from skops.io.exceptions import UntrustedTypesFoundException

import signed_pickle
import strict_pickle
from models import questions

KEY = Ed25519PrivateKey.generate()


@dataclass(frozen=True)
class Defence:
    """One way to meet a model file.

    check(path) returns a model, or raises one of refuses. A scanner's check
    returns what it found as a text, empty if nothing; it never loads. save
    (model, path, name of the model) writes an ordinary model for it.
    """

    name: str
    check: Callable[[str], Any]
    refuses: tuple[type[Exception], ...] = (pickle.UnpicklingError,)
    save: Callable[[Any, Path, str], None] | None = None
    suffix: str = "pkl"
    scanner: bool = False
    packages: tuple[str, ...] = ()


class ScanError(Exception):
    """A scanner could not do its work."""


def save_pickle(model, path: Path, name: str):
    """Write a model as a pickle."""
    path.write_bytes(pickle.dumps(model, protocol=5))


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


# --- unpicklers that refuse names -------------------------------------------


def filtered(allows: Callable[[str, str], bool]):
    """Return a loader that refuses each (module, name) it does not allow."""

    class Unpickler(pickle.Unpickler):
        def find_class(self, module, name):
            if not allows(module, name):
                raise pickle.UnpicklingError(f"{module}.{name} is refused")
            return super().find_class(module, name)

    def load(path: str):
        with open(path, "rb") as file:
            return Unpickler(file).load()

    return load


SAFE_BUILTINS = {"range", "complex", "set", "frozenset", "slice"}


class RestrictedUnpickler(pickle.Unpickler):
    """What the documentation of pickle shows under "Restricting Globals"."""

    def find_class(self, module, name):
        """Return one of five builtins; refuse all else."""
        if module == "builtins" and name in SAFE_BUILTINS:
            return getattr(builtins, name)
        raise pickle.UnpicklingError(f"global '{module}.{name}' is forbidden")


def load_as_documented(path: str):
    """Load with the RestrictedUnpickler of Python's documentation."""
    with open(path, "rb") as file:
        return RestrictedUnpickler(file).load()


DENIED = {"os", "posix", "nt", "subprocess", "sys", "socket", "shutil", "pty"}
DENIED |= {"importlib", "runpy"}
DENIED_BUILTINS = {"eval", "exec", "compile", "__import__", "open", "getattr"}


def not_denied(module: str, name: str) -> bool:
    """Allow what no list of known dangers names."""
    if module in ("builtins", "__builtin__"):
        return name not in DENIED_BUILTINS
    return module.partition(".")[0] not in DENIED


def by_prefix(*prefixes: str, dots: bool):
    """Return a test that allows all names of these packages."""
    return lambda module, name: (
        module.partition(".")[0] in prefixes and (dots or "." not in name)
    )


# --- an exact list, a signature ---------------------------------------------

allowed: set[tuple[str, str]] = set()  # filled from the ordinary models


def load_exactly(path: str):
    """Load with strict_pickle and the names of the twenty models."""
    return strict_pickle.load(path, allowed)


class JoblibUnpickler(NumpyUnpickler):
    """joblib's unpickler with the exact list; joblib has no such option."""

    def find_class(self, module, name):
        """Refuse what is neither on the list nor joblib's own."""
        pair = (module, name)
        if pair not in allowed and module != "joblib.numpy_pickle":
            raise pickle.UnpicklingError(f"{module}.{name} is refused")
        return super().find_class(module, name)


def load_joblib(path: str):
    """Load a joblib file with the exact list."""
    with open(path, "rb") as file:
        return JoblibUnpickler(path, file, True).load()


def save_with_signature(model, path: Path, name: str):
    """Write a pickle, and its Ed25519 signature beside it."""
    save_pickle(model, path, name)
    path.with_suffix(".sig").write_bytes(KEY.sign(path.read_bytes()))


def load_if_signed(path: str):
    """Verify the signature beside the file, then load the same bytes."""
    data = Path(path).read_bytes()
    signature = Path(path).with_suffix(".sig").read_bytes()
    KEY.public_key().verify(signature, data)
    return pickle.loads(data)


def save_recommended(model, path: Path, name: str):
    """Write with the recommended module."""
    signed_pickle.save(model, path, KEY, name="model", version=1)


def load_recommended(path: str):
    """Verify, then load with the exact list that was signed."""
    key = KEY.public_key()
    return signed_pickle.load(path, key, name="model", at_least=1)


# --- other formats ----------------------------------------------------------


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


# --- scanners ---------------------------------------------------------------


def picklescan(path: str) -> str:
    """Return what picklescan finds dangerous."""
    result = scan_file_path(path)
    if result.scan_err:
        raise ScanError("the scan ended with an error")
    found = [g for g in result.globals if g.safety.value == "dangerous"]
    return ", ".join(f"{g.module}.{g.name}" for g in found)


def modelscan(path: str) -> str:
    """Return what modelscan finds; its command stands on the PATH."""
    report = Path("report.json")
    command = ["modelscan", "--path", path, "--reporting-format", "json"]
    subprocess.run([*command, "--output-file", report])
    if not report.exists():
        raise ScanError("the scan ended without a report")
    result = json.loads(report.read_text(encoding="utf-8"))
    issues = result["issues"]
    if not issues and result["errors"]:
        raise ScanError(result["errors"][0]["description"])
    if not issues and not result["summary"]["scanned"]["total_scanned"]:
        raise ScanError("the file was skipped")
    return ", ".join(issue["description"] for issue in issues)


def fickling_scan(path: str) -> str:
    """Return what fickling finds."""
    with warnings.catch_warnings(action="ignore"):
        result = fickling.loader.scan_file(path, graceful=True)
    if result.is_safe and result.errors:
        raise ScanError(result.errors[0])
    return "" if result.is_safe else f"severity {result.severity.name}"


def version(package: str) -> str:
    """Return the version of a package, or of modelscan's command."""
    if package == "modelscan":
        command = ["modelscan", "--version"]
        return subprocess.check_output(command, text=True).split()[-1]
    return importlib.metadata.version(package)


NUMERIC = ("sklearn", "numpy", "scipy", "joblib")
DEFENCES = [
    Defence("none", load_anything, ()),
    Defence("Python docs", load_as_documented),
    Defence("deny-list", filtered(not_denied)),
    Defence("prefix", filtered(by_prefix(*NUMERIC, "builtins", dots=True))),
    Defence("prefix, no dots", filtered(by_prefix(*NUMERIC, dots=False))),
    Defence("exact list", load_exactly),
    Defence(
        "joblib, exact list",
        load_joblib,
        (pickle.UnpicklingError, IndexError, KeyError),
        lambda model, path, name: joblib.dump(model, path) and None,
        "joblib",
        packages=("joblib",),
    ),
    Defence(
        "signature",
        load_if_signed,
        (InvalidSignature,),
        save_with_signature,
        packages=("cryptography",),
    ),
    Defence(
        "signature, exact list",
        load_recommended,
        save=save_recommended,
        packages=("cryptography",),
    ),
    Defence(
        "skops",
        skops.io.load,
        (BadZipFile, KeyError, UntrustedTypesFoundException),
        lambda model, path, name: skops.io.dump(model, path),
        "skops",
        packages=("skops",),
    ),
    Defence(
        "skops, blind trust",
        load_skops_blindly,
        (BadZipFile, KeyError),
        lambda model, path, name: skops.io.dump(model, path),
        "skops",
        packages=("skops",),
    ),
    Defence(
        "ONNX",
        OnnxModel,
        (onnx_errors.InvalidProtobuf, onnx_errors.InvalidGraph),
        save_onnx,
        "onnx",
        packages=("onnxruntime", "skl2onnx"),
    ),
    Defence("picklescan", picklescan, scanner=True, packages=("picklescan",)),
    Defence("modelscan", modelscan, scanner=True, packages=("modelscan",)),
    Defence("fickling", fickling_scan, scanner=True, packages=("fickling",)),
]
