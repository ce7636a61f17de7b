"""The defences that are compared: each loads a model file, or scans it."""

import pickle
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from zipfile import BadZipFile

import skops.io
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from onnxruntime.capi import onnxruntime_pybind11_state as onnx_errors
from skops.io.exceptions import UntrustedTypesFoundException

import formats
import scanners
import signed_model
import unpicklers
from models import questions

KEY = Ed25519PrivateKey.generate()


def save_pickle(model, path: Path, name: str):
    """Write a model as a pickle."""
    path.write_bytes(pickle.dumps(model, protocol=5))


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
    save: Callable[[Any, Path, str], None] = save_pickle
    listed: bool = False  # it needs a list of names, so no scorer is saved
    suffix: str = "pkl"
    scanner: bool = False
    packages: tuple[str, ...] = ()


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
    about = {"name": "model", "version": 1, "examples": questions(name)}
    signed_model.save(model, path, KEY, **about)


def load_recommended(path: str):
    """Verify, then load with the exact list, and compare known answers."""
    about = {"name": "model", "at_least": 1, "allowed": unpicklers.allowed}
    return signed_model.load(path, KEY.public_key(), **about)[0]


NAMED = ("sklearn", "numpy", "scipy", "joblib", "xgboost", "lightgbm")
NAMED += ("collections",)  # of Python's own library, what models name


def scanner(name: str, scan: scanners.Scan) -> Defence:
    """Return the Defence that is a scanner, named as its package."""
    return Defence(name, scan, scanner=True, packages=(name,))


DEFENCES = [
    Defence("none", formats.load_anything, ()),
    Defence("Python docs", unpicklers.load_as_documented),
    Defence("deny-list", unpicklers.filtered(unpicklers.not_denied)),
    Defence("prefix", unpicklers.by_prefix(*NAMED, "builtins", dots=True)),
    Defence("prefix, no dots", unpicklers.by_prefix(*NAMED, dots=False)),
    Defence("exact list", unpicklers.load_exactly, listed=True),
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
        (signed_model.ModelRefused,),
        save_recommended,
        packages=("cryptography",),
        listed=True,
    ),
    Defence(
        "skops",
        skops.io.load,
        (BadZipFile, KeyError, UntrustedTypesFoundException),
        lambda model, path, name: skops.io.dump(model, path),
        suffix="skops",
        packages=("skops",),
    ),
    Defence(
        "skops, blind trust",
        formats.load_skops_blindly,
        (BadZipFile, KeyError),
        lambda model, path, name: skops.io.dump(model, path),
        suffix="skops",
        packages=("skops",),
    ),
    Defence(
        "ONNX",
        formats.OnnxModel,
        (onnx_errors.InvalidProtobuf, onnx_errors.InvalidGraph),
        formats.save_onnx,
        suffix="onnx",
        packages=("onnxruntime", "skl2onnx"),
    ),
    scanner("picklescan", scanners.picklescan),
    scanner("modelscan", scanners.modelscan),
    scanner("fickling", scanners.fickling_scan),
    scanner("modelaudit", scanners.modelaudit),
    scanner("hayward", scanners.hayward),
    Defence("inspector", scanners.inspector, scanner=True),
]
