import pickle
import tracemalloc
from collections.abc import Callable

import joblib
import numpy as np


def megabytes(save: Callable, *args: object, **options: object) -> str:
    """Call save and return how much memory it took at its peak."""
    tracemalloc.start()
    save(*args, **options)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return f"{peak / 1_000_000:.0f} MB"


table = np.zeros((5000, 4000))
arrays = {"in one piece": table[:, :2000].copy(), "cut out": table[:, :2000]}
for name, array in arrays.items():
    print(f"{name}: {array.nbytes / 1_000_000:.0f} MB")
    for protocol in [4, 5]:
        with open("array.pkl", "wb") as file:
            needed = megabytes(pickle.dump, array, file, protocol=protocol)
        print(f"  pickle, protocol {protocol}: {needed}")
    print("  joblib:", megabytes(joblib.dump, array, "array.joblib"))
