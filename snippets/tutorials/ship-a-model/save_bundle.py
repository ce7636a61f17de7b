"""Save a model as a signed folder that another machine can check."""

import hashlib
import json
import os
import pickle
import tempfile
from pathlib import Path
from typing import Any

import pandas as pd
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from load_bundle import MAX_MANIFEST, BundleError, answer, installed, load

VERSIONS = ("python", "scikit-learn", "numpy", "scipy", "pandas")  # add yours


def save(
    model: Any,
    folder: str | Path,
    examples: pd.DataFrame,
    private_key: Ed25519PrivateKey,
) -> None:
    """Save a fitted model as a new folder of three files.

    examples holds a few rows of numbers and text, as the model takes them;
    they go into manifest.json, where everybody can read them.

    The folder gets its name last, after load() has accepted it: a save that
    fails changes nothing. Raises BundleError if the folder exists. A bundle
    is never replaced: give the next model the next name, such as model-2.
    """
    folder = Path(folder).absolute()
    if folder.exists():
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
        staged.rename(folder)  # fails if the name was taken meanwhile
