import pickle
import tracemalloc
from collections.abc import Callable

import joblib
import numpy as np


def megabytes(function: Callable, *args: object, **options: object) -> str:
    """Call function and return how much memory it took at its peak."""
    tracemalloc.start()
    function(*args, **options)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return f"{peak / 1_000_000:.0f} MB"


array = np.random.default_rng(seed=0).random((5000, 1000))
print(f"the array: {array.nbytes / 1_000_000:.0f} MB")

for protocol in (4, 5):
    with open("array.pkl", "wb") as file:
        needed = megabytes(pickle.dump, array, file, protocol=protocol)
    print(f"save with pickle {protocol}:", needed)
print("save with joblib:", megabytes(joblib.dump, array, "array.joblib"))

with open("array.pkl", "rb") as file:
    print("load with pickle 5:", megabytes(pickle.load, file))
print("load with joblib:", megabytes(joblib.load, "array.joblib"))
mapped = megabytes(joblib.load, "array.joblib", mmap_mode="c")
print("load with joblib, mapped:", mapped)
