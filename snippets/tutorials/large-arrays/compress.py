import time
from pathlib import Path

import joblib
import numpy as np


def save(array: np.ndarray, path: str, compress: object) -> tuple[int, float]:
    """Save array to path; return bytes in the file and seconds needed."""
    start = time.perf_counter()
    joblib.dump(array, path, compress=compress)
    return Path(path).stat().st_size, time.perf_counter() - start


rng = np.random.default_rng(seed=0)
arrays = {
    "random numbers": rng.random((1250, 1000)),
    "counts from 0 to 9": rng.integers(0, 10, (1250, 1000)).astype(float),
}
for name, array in arrays.items():
    size, seconds = save(array, "plain.joblib", compress=0)
    small, longer = save(array, "packed.joblib", compress=("zlib", 3))
    print(f"{name}, {size / 1_000_000:.0f} MB")
    print("  smaller than half:", small < size / 2)
    print("  at least twice as long to save:", longer > 2 * seconds)
