from pathlib import Path

import joblib
import numpy as np


def save(array: np.ndarray, path: str, compress: object) -> int:
    """Save array to path; return how many bytes the file has."""
    joblib.dump(array, path, compress=compress)
    return Path(path).stat().st_size


rng = np.random.default_rng(seed=0)
arrays = {
    "random numbers": rng.random((1250, 1000)),
    "counts from 0 to 9": rng.integers(0, 10, (1250, 1000)).astype(float),
}
for name, array in arrays.items():
    size = save(array, "plain.joblib", compress=0)
    small = save(array, "packed.joblib", compress=("zlib", 3))
    print(f"{name}, {size / 1_000_000:.0f} MB")
    print("  smaller than half:", small < size / 2)
    print("  smaller than a fifth:", small < size / 5)
