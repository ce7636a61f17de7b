"""Save a model as one signed file; verify such a file before loading it."""

import hashlib
import json
import os
import pickle
import stat
import tempfile
from importlib import metadata
from pathlib import Path
from typing import Any

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import (
    Ed25519PrivateKey,
    Ed25519PublicKey,
)

import strict_pickle

LIBRARIES = ("numpy", "scikit-learn", "scipy")  # add those your model uses
MAGIC = b"model signed with Ed25519, format 1\n"
MAX_MANIFEST = 100_000  # bytes
FIELDS = dict(
    name=str, version=int, size=int, sha256=str, libraries=dict, allowed=list
)
MALFORMED = (AttributeError, KeyError, RecursionError, TypeError, ValueError)


class Refused(pickle.UnpicklingError):
    """The file is not loaded; the text says why, and what to do."""


def need(fact: bool, otherwise: str) -> None:
    """Raise Refused with the text unless the fact is true."""
    if not fact:
        raise Refused(otherwise)


def installed(library: str) -> str:
    """Return the version of a library here, or "missing"."""
    try:
        return metadata.version(library)
    except (metadata.PackageNotFoundError, ValueError):
        return "missing"


def open_at_once(path: str, flags: int) -> int:
    """Open a file for open(); a named pipe without a writer must not block."""
    return os.open(path, flags | getattr(os, "O_NONBLOCK", 0))


def save(
    model: Any, path: Path, key: Ed25519PrivateKey, *, name: str, version: int
) -> None:
    """Write a model you have just fitted to a signed file, or change nothing.

    Raise the version with each model of that name. Raises OSError, what
    pickle.dumps raises, ValueError for a model that needs too much, and
    pickle.UnpicklingError if load() would not load the file.
    """
    data = pickle.dumps(model, protocol=5)
    manifest = {
        "name": name,
        "version": version,
        "size": len(data),
        "sha256": hashlib.sha256(data).hexdigest(),
        "libraries": {library: installed(library) for library in LIBRARIES},
        "allowed": sorted(strict_pickle.allowed_globals(model)),
    }
    signed = json.dumps(manifest).encode() + b"\n"
    path = Path(path).absolute()
    with tempfile.TemporaryDirectory(dir=path.parent) as folder:
        new = Path(folder, path.name)
        with open(new, "wb") as file:
            file.writelines((MAGIC, key.sign(MAGIC + signed), signed, data))
            file.flush()
            os.fsync(file.fileno())
        load(new, key.public_key(), name=name, at_least=version)
        os.replace(new, path)


def load(
    path: Path,
    key: Ed25519PublicKey,
    *,
    name: str,
    at_least: int,
    allowed: set[tuple[str, str]] | None = None,
) -> Any:
    """Return the model in a file signed with the private half of the key.

    name is the model you want, at_least the oldest version you accept,
    allowed your own limit to what the pickle may import, beside the signer's.
    Raises Refused before anything is unpickled, OSError if the file cannot
    be read, pickle.UnpicklingError if the pickle imports anything else.
    """
    manifest, data = verify(path, key)
    need(manifest["name"] == name, f"{path}: this is {manifest['name']!r}")
    need(
        manifest["version"] >= at_least,
        f"{path} is version {manifest['version']}; get {at_least} or newer",
    )
    for library, made in manifest["libraries"].items():
        here = installed(library)
        need(here == made, f"{path} needs {library} {made}, here is {here}")
    if allowed is None:
        allowed = manifest["allowed"]
    return strict_pickle.loads(data, manifest["allowed"] & allowed)


def verify(path: Path, key: Ed25519PublicKey) -> tuple[dict[str, Any], bytes]:
    """Return the manifest and the model's bytes; raises as load() does."""
    with open(path, "rb", opener=open_at_once) as file:
        status = os.fstat(file.fileno())
        need(stat.S_ISREG(status.st_mode), f"{path} is not a regular file")
        magic, signature = file.read(len(MAGIC)), file.read(64)
        need(magic == MAGIC, f"{path} is not signed; get the signed file")
        signed = file.readline(MAX_MANIFEST)
        need(signed.endswith(b"\n"), f"{path}: manifest cut off or too long")
        try:
            key.verify(signature, MAGIC + signed)  # before any parsing
        except InvalidSignature:
            raise Refused(
                f"{path} was changed, or another key signed it; get it "
                "again, check whose public key you use"
            ) from None
        try:
            manifest = json.loads(signed)
            types = {field: type(value) for field, value in manifest.items()}
            pairs = {(module, name) for module, name in manifest["allowed"]}
        except MALFORMED:
            types, pairs = {}, set()
        need(types == FIELDS, f"{path}: wrong manifest; have it signed anew")
        size = manifest["size"]
        data = file.read(max(0, min(size, status.st_size)) + 1)
    same = hashlib.sha256(data).hexdigest() == manifest["sha256"]
    need(
        same and len(data) == size,
        f"{path}: the model was changed; get it again",
    )
    return manifest | {"allowed": pairs}, data
