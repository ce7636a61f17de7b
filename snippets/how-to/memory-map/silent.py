import pickle
import warnings
from collections.abc import Callable

import joblib
import numpy as np

array = np.arange(100_000.0)
np.save("array.npy", array)
np.savez("array.npz", array=array)
joblib.dump(array, "array.joblib")
joblib.dump(array, "packed.joblib", compress=3)
with open("array.pkl", "wb") as file:
    pickle.dump(array, file, protocol=5)


def report(name: str, load: Callable) -> None:
    """Print whether what load returns is mapped, and who warned if not."""
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        mapped = isinstance(load(), np.memmap)
    print(f"{name:26}mapped: {mapped!s:7}warnings: {len(caught)}")


report("array.npy", lambda: np.load("array.npy", mmap_mode="c"))
report("array.npz", lambda: np.load("array.npz", mmap_mode="c")["array"])
report("array.joblib", lambda: joblib.load("array.joblib", mmap_mode="c"))
report("packed.joblib", lambda: joblib.load("packed.joblib", mmap_mode="c"))
report("array.pkl", lambda: joblib.load("array.pkl", mmap_mode="c"))
with open("array.joblib", "rb") as file:
    report("array.joblib, opened", lambda: joblib.load(file, mmap_mode="c"))
