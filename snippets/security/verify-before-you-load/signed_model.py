"""Save a model as one signed file; load it only after checking all of it.

The file: a line that names the format, 64 bytes of Ed25519 signature, a line
of JSON (the manifest), the pickle. The signature covers the first line and
the manifest, and the manifest holds the SHA-256 of the pickle.
"""

import hashlib
import json
import os
import pickle
import stat
import sys
import tempfile
from collections.abc import Iterable
from importlib import metadata
from pathlib import Path
from typing import Any

import numpy as np
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import (
    Ed25519PrivateKey,
    Ed25519PublicKey,
)

FORMAT = b"signed model, format 1\n"
LIBRARIES = ("scikit-learn", "numpy", "scipy")
LONGEST = 1_000_000  # bytes of a manifest
FIELDS = dict(name=str, version=int, size=int, sha256=str, versions=dict)
FIELDS |= dict(columns=list, rows=list, answers=dict)


class ModelRefused(Exception):
    """The model is not used; the text says what is wrong and what to do."""


def need(fact: Any, otherwise: str) -> None:
    """Raise ModelRefused with the text unless the fact is true."""
    if not fact:
        raise ModelRefused(otherwise)


def installed(name: str) -> str:
    """Return the version of a library here; of Python, its first two parts."""
    if name == "python":
        return f"{sys.version_info.major}.{sys.version_info.minor}"
    try:
        return metadata.version(name)
    except (metadata.PackageNotFoundError, ValueError):
        return "not installed"


def answers(model: Any, columns: list, rows: list) -> dict[str, list]:
    """Return what a model answers to the rows of a manifest, by method."""
    X: Any = rows if isinstance(rows[0], str) else np.array(rows)
    if columns:
        import pandas as pd

        X = pd.DataFrame(rows, columns=columns)
    methods = [m for m in ("predict", "predict_proba") if hasattr(model, m)]
    found = {m: getattr(model, m)(X) for m in methods or ["transform"]}
    return {m: np.asarray(answer).tolist() for m, answer in found.items()}


def same(found: Any, wanted: Any) -> bool:
    """Compare floats within rounding, everything else exactly."""
    a, b = np.asarray(found), np.asarray(wanted)
    if a.dtype.kind == b.dtype.kind == "f" and a.shape == b.shape:
        return np.allclose(a, b, rtol=1e-6, atol=1e-9, equal_nan=True)
    return json.dumps(found) == json.dumps(wanted)


def save(
    model: Any,
    path: str | Path,
    key: Ed25519PrivateKey,
    *,
    name: str,
    version: int,
    examples: Any,
    libraries: Iterable[str] = LIBRARIES,
) -> None:
    """Save a fitted model in a new signed file that load() accepts.

    Raise the version with each model of a name. examples are a few inputs, an
    array, a DataFrame or a list of texts; everybody can read them in the
    file. libraries are those that the model needs. If this fails, no file
    appears. Raises FileExistsError if there is one, ModelRefused if load()
    would, and what the model, pickle and the disk raise.
    """
    need(isinstance(key, Ed25519PrivateKey), "sign with an Ed25519 private key")
    path, columns = Path(path), list(getattr(examples, "columns", []))
    if os.path.lexists(path):
        raise FileExistsError(f"{path} exists: each version has its own file")
    table = examples.to_dict(orient="split") if columns else {}
    rows = table.get("data") or np.asarray(examples).tolist()
    need(rows, "there are no examples: give a few")
    versions = {k: installed(k) for k in ("python", *libraries)}
    absent = [k for k in versions if versions[k] == "not installed"]
    need(not absent, f"{absent} is not installed: name what the model needs")
    data = pickle.dumps(model, protocol=5)
    manifest = {
        "name": name,
        "version": version,
        "size": len(data),
        "sha256": hashlib.sha256(data).hexdigest(),
        "versions": versions,
        "columns": columns,
        "rows": rows,
        "answers": answers(model, columns, rows),
    }
    signed = json.dumps(manifest).encode() + b"\n"
    need(len(signed) < LONGEST, "the manifest is too long: give fewer examples")
    with tempfile.TemporaryDirectory(dir=path.parent) as folder:
        new = Path(folder, path.name)
        with open(new, "xb") as file:
            file.writelines((FORMAT, key.sign(FORMAT + signed), signed, data))
            file.flush()
            os.fsync(file.fileno())
        load(new, key.public_key(), name=name, at_least=version)
        publish = os.rename if os.name == "nt" else os.link
        publish(new, path)  # neither of these replaces a file


def load(
    path: str | Path,
    key: Ed25519PublicKey,
    *,
    name: str,
    at_least: int,
    allowed: Iterable[Iterable[str]] | None = None,
) -> tuple[Any, int]:
    """Return the model in a signed file, and its version.

    key belongs to the signer, name is the model you want, at_least the oldest
    version you take, allowed your own list of what the pickle may name, for
    strict_pickle. Raises ModelRefused at the first thing that is wrong.
    """
    if allowed is not None:
        import strict_pickle  # a file of its own, needed only here
    manifest, data = verify(path, key)
    it, version = manifest["name"], manifest["version"]
    need(it == name, f"{path} is the model {it!a}: get {name!a}")
    old = f"{path} is version {version}: get {at_least} or newer"
    need(version >= at_least, old)
    for library, made in manifest["versions"].items():
        wanted, here = f"{library} {made}", installed(library)
        text = f"{path} needs {wanted!a}, here is {here}: install what it needs"
        need(made == here, f"{text}, or train again")
    try:
        if allowed is None:
            model = pickle.loads(data)
        else:
            model = strict_pickle.loads(data, allowed)
        found = answers(model, manifest["columns"], manifest["rows"])
        wanted = manifest["answers"]
        methods = found.keys() | wanted.keys()
        other = [m for m in methods if not same(found.get(m), wanted.get(m))]
    except pickle.UnpicklingError as error:
        raise ModelRefused(f"{path}: {error}") from error
    except Exception as error:  # a model can raise anything
        text = f"{path} does not work here: install what it needs ({error!r})"
        raise ModelRefused(text) from error
    text = f"{path}: {', '.join(sorted(other))!a} gives other answers here than"
    need(not other, f"{text} recorded: find out why before you use it")
    return model, version


def verify(
    path: str | Path, key: Ed25519PublicKey
) -> tuple[dict[str, Any], bytes]:
    """Return the manifest and the pickle that the owner of the key signed.

    Opens the file once, parses nothing before the signature is verified, and
    unpickles nothing. Raises ModelRefused.
    """
    need(isinstance(key, Ed25519PublicKey), "verify with an Ed25519 public key")
    try:
        with open(path, "rb", opener=open_at_once) as file:
            status = os.fstat(file.fileno())
            regular = stat.S_ISREG(status.st_mode)
            need(regular, f"{path} is not a regular file: check the path")
            known = file.read(len(FORMAT)) == FORMAT
            need(known, f"{path} is not a signed model: get the signed file")
            signature, signed = file.read(64), file.readline(LONGEST)
            key.verify(signature, FORMAT + signed)
            manifest = parse(signed, path)
            end = max(0, min(manifest["size"], status.st_size))
            data = file.read(end + 1)
    except InvalidSignature:
        text = f"{path} was changed, or another key signed it: get it again"
        raise ModelRefused(f"{text}, check whose key you use") from None
    except (OSError, ValueError) as error:
        raise ModelRefused(f"{error}: check the path") from error
    whole = hashlib.sha256(data).hexdigest() == manifest["sha256"]
    whole = whole and len(data) == manifest["size"]
    need(whole, f"{path}: the model in it was changed or cut: get it again")
    return manifest, data


def open_at_once(path: str, flags: int) -> int:
    """Open a file for open(); a named pipe without a writer must not block."""
    return os.open(path, flags | getattr(os, "O_NONBLOCK", 0))


def parse(signed: bytes, path: str | Path) -> dict[str, Any]:
    """Return a manifest whose signature was verified, if save() wrote it."""
    try:
        manifest = json.loads(signed)
        good = json.dumps(manifest).encode() + b"\n" == signed  # no field twice
        good &= {k: type(v) for k, v in manifest.items()} == FIELDS
        good &= {type(v) for v in manifest["versions"].values()} == {str}
    except (AttributeError, KeyError, RecursionError, ValueError):
        good = False
    need(good, f"{path}: its manifest is wrong: have it saved again")
    return manifest
