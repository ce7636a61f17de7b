import json
from pathlib import Path

import numpy as np


def plain(value: object) -> object:
    """Return a NumPy value as plain Python; raise TypeError for others."""
    if isinstance(value, np.ndarray | np.generic):
        return value.tolist()
    raise TypeError(f"{type(value).__name__} does not fit into JSON")


result = {"accuracy": np.float32(0.5), "labels": np.array([0, 2, 1])}

Path("result.json").write_text(json.dumps(result, default=plain))
print(Path("result.json").read_text())
