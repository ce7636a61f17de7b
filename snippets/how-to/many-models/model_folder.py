"""Keep many models in one folder, and load any of them alone."""

import hashlib
import json
import os
import pickle
import secrets
from collections.abc import Iterable
from pathlib import Path


def write(path: Path, data: bytes) -> None:
    """Write a file completely or not at all; raises OSError."""
    temporary = path.with_name(f"{path.name}.{secrets.token_hex(8)}.tmp")
    try:
        with open(temporary, "xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        os.replace(temporary, path)
    finally:
        temporary.unlink(missing_ok=True)  # after replace there is none


def read_index(folder: str | Path) -> dict[str, str]:
    """Return the SHA-256 of each model's file by the model's name."""
    path = Path(folder, "index.json")
    return json.loads(path.read_text()) if path.exists() else {}


def save(models: Iterable[tuple[str, object]], folder: str | Path) -> None:
    """Add pairs of name and model to a folder, all of them or none.

    A model of a known name takes the place of the old one. Raises what
    models raises, what pickle.dumps raises, and OSError.
    """
    folder = Path(folder)
    folder.mkdir(exist_ok=True)
    index = read_index(folder)
    for name, model in models:
        data = pickle.dumps(model, protocol=5)
        index[name] = hashlib.sha256(data).hexdigest()
        write(folder / f"{index[name]}.pkl", data)
    write(folder / "index.json", json.dumps(index, indent=2).encode())


def load(name: str, folder: str | Path) -> object:
    """Return the model of a name. Load only from folders that you trust.

    Raises KeyError if the index has no such name, ValueError if the file is
    damaged, OSError if it cannot be read.
    """
    sha256 = read_index(folder)[name]
    data = Path(folder, f"{sha256}.pkl").read_bytes()
    if hashlib.sha256(data).hexdigest() != sha256:
        raise ValueError(f"the file of {name!r} is damaged: save it again")
    return pickle.loads(data)
