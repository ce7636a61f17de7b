"""Save a model as a signed folder; load it only after checking the folder."""

import hashlib
import json
import os
import pickle
import stat
import sys
import tempfile
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import (
    Ed25519PrivateKey,
    Ed25519PublicKey,
)

VERSIONS = ("python", "scikit-learn", "numpy", "scipy", "pandas")  # add yours
MAX_MANIFEST = 1_000_000  # bytes
MALFORMED = (
    AttributeError,
    LookupError,
    OverflowError,
    RecursionError,
    TypeError,
    ValueError,
)
UNUSABLE = (ImportError, OSError, RuntimeError, pickle.UnpicklingError)


class BundleError(ValueError):
    """A bundle is refused; the text says why and what to do."""


def read(path: Path, limit: int) -> bytes:
    """Return a file's bytes, or its first limit + 1 if it is longer.

    Raises BundleError if the file cannot be read.
    """
    try:
        if not stat.S_ISREG(path.stat().st_mode):  # a pipe would block forever
            raise OSError(0, "not a regular file")
        with open(path, "rb") as file:
            size = os.fstat(file.fileno()).st_size
            return file.read(min(size, limit) + 1)
    except OSError as error:
        raise BundleError(
            f"cannot read {path} ({error.strerror}); "
            "check the path, or copy the whole folder again"
        ) from error


def installed(name: str) -> str:
    """Return the version of a library here; of Python, its first two parts."""
    if name == "python":
        return f"{sys.version_info.major}.{sys.version_info.minor}"
    try:
        return version(name)
    except PackageNotFoundError:
        return "not installed"


def answer(model: Any, examples: pd.DataFrame) -> dict[str, np.ndarray]:
    """Return what the model predicts for the examples, by method."""
    methods = ["predict"]
    if hasattr(model, "predict_proba"):
        methods.append("predict_proba")
    return {m: np.asarray(getattr(model, m)(examples)) for m in methods}


def same(found: np.ndarray, wanted: np.ndarray) -> bool:
    """Compare floats within rounding errors, everything else exactly."""
    if wanted.dtype.kind == "f" and found.shape == wanted.shape:
        return np.allclose(found, wanted, rtol=1e-6, atol=1e-9)
    return np.array_equal(found, wanted)


def load(folder: str | Path, public_key: Ed25519PublicKey) -> Any:
    """Return the model in a folder that the owner of the key has signed.

    Checks the signature, the name, the model file and the versions; then
    unpickles; then compares predictions with the recorded ones. Raises
    BundleError at the first check that fails.
    """
    folder = Path(folder).absolute()
    if not isinstance(public_key, Ed25519PublicKey):
        raise BundleError("not an Ed25519 public key; use the trainer's")
    signature = read(folder / "manifest.sig", limit=64)
    signed = read(folder / "manifest.json", limit=MAX_MANIFEST)
    try:
        public_key.verify(signature, signed)
    except InvalidSignature:
        raise BundleError(
            f"{folder.name}: manifest.json or manifest.sig was changed, or "
            "another key signed; copy the bundle again, check whose key you use"
        ) from None
    try:
        manifest = json.loads(signed)
        name, sha256 = manifest["name"], manifest["sha256"]
        size = max(0, int(manifest["size"]))
        made = {k: (v, installed(k)) for k, v in manifest["versions"].items()}
        examples = pd.DataFrame(manifest["rows"], columns=manifest["features"])
        wanted = {k: np.asarray(v) for k, v in manifest["answers"].items()}
    except MALFORMED as error:
        raise BundleError(
            f"{folder.name}: the signed manifest is not complete ({error!r}); "
            "ask the trainer for a new bundle"
        ) from error
    if name != folder.name:
        raise BundleError(
            f"{folder.name}: this folder holds the bundle {name!r}; "
            "copy the right one, a bundle keeps its name"
        )
    data = read(folder / "model.pkl", limit=size)
    if len(data) != size or hashlib.sha256(data).hexdigest() != sha256:
        raise BundleError(
            f"{folder.name}: model.pkl is not the file that was signed; "
            "copy the bundle again"
        )
    other = [f"{k} {v} (here {i})" for k, (v, i) in made.items() if v != i]
    if other:
        raise BundleError(
            f"{folder.name}: made with {', '.join(other)}; "
            "install what it was made with, or train again"
        )
    try:
        model = pickle.loads(data)
        found = answer(model, examples)
        wrong = sorted(found.keys() ^ wanted.keys()) or [
            m for m in found if not same(found[m], wanted[m])
        ]
    except (*UNUSABLE, *MALFORMED) as error:
        raise BundleError(
            f"{folder.name}: the model fails here ({error!r}); "
            "check that the code it needs is installed"
        ) from error
    if wrong:
        raise BundleError(
            f"{folder.name}: {' and '.join(wrong)} did not give the recorded "
            "answers; do not use it here, find what computes differently"
        )
    return model


def save(
    model: Any,
    folder: str | Path,
    examples: pd.DataFrame,
    private_key: Ed25519PrivateKey,
) -> None:
    """Save a fitted model as a new folder of three files.

    The model has a predict method that answers the same each time. examples
    holds a few rows of numbers and text, as the model takes them; they go
    into manifest.json, where everybody can read them.

    The folder gets its name last, after load() has accepted it: a save that
    fails leaves what was there. Raises BundleError if the name is taken. A
    bundle is never replaced: give the next model the next name, as model-2.
    """
    folder = Path(folder).absolute()
    if os.path.lexists(folder):
        raise BundleError(f"{folder.name} exists; save under a new name")
    data = pickle.dumps(model, protocol=5)
    table = examples.to_dict(orient="split")
    rows = pd.DataFrame(table["data"], columns=table["columns"])
    manifest = {
        "name": folder.name,
        "size": len(data),
        "sha256": hashlib.sha256(data).hexdigest(),
        "versions": {name: installed(name) for name in VERSIONS},
        "features": table["columns"],
        "rows": table["data"],
        "answers": {m: a.tolist() for m, a in answer(model, rows).items()},
    }
    signed = json.dumps(manifest, indent=2).encode()
    if len(signed) > MAX_MANIFEST:
        raise BundleError("the manifest is too long; give fewer examples")
    files = {
        "model.pkl": data,
        "manifest.json": signed,
        "manifest.sig": private_key.sign(signed),
    }
    with tempfile.TemporaryDirectory(
        prefix="unfinished-", dir=folder.parent
    ) as temporary:
        staged = Path(temporary, folder.name)
        staged.mkdir()
        for name, content in files.items():
            with open(staged / name, "wb") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
        load(staged, private_key.public_key())
        staged.rename(folder)  # fails if something took the name
