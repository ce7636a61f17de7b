"""What a worker of the cluster does; batch.py sends it this file."""

import hashlib
import os
import pickle
import secrets
import threading
from pathlib import Path
from typing import Any

import numpy as np

models: dict[str, Any] = {}  # what this process has loaded, by SHA-256
loading = threading.Lock()


def load_model(path: str, sha256: str) -> Any:
    """Return the model in the file; each process loads it once.

    Raises ValueError, before unpickling, if it has another SHA-256.
    """
    with loading:  # a worker may have several threads
        if sha256 not in models:
            data = Path(path).read_bytes()
            if hashlib.sha256(data).hexdigest() != sha256:
                raise ValueError(f"{path} is not the pinned file; copy it anew")
            models[sha256] = pickle.loads(data)
        return models[sha256]


def score(part: Path, path: str, sha256: str) -> int:
    """Write the predictions for a part to scores/; return how many rows.

    The file of predictions is complete or not there.
    """
    model = load_model(path, sha256)
    with np.load(part) as arrays:  # refuses pickles, so it runs no code
        predictions = model.predict(arrays["X"])
    result = Path("scores", f"{part.stem}.npy")
    temporary = result.with_name(f"{result.name}.{secrets.token_hex(8)}.tmp")
    try:
        with open(temporary, "xb") as file:
            np.save(file, predictions, allow_pickle=False)
            file.flush()
            os.fsync(file.fileno())
        os.replace(temporary, result)
    finally:
        temporary.unlink(missing_ok=True)
    return len(predictions)
