import pickle
import tracemalloc

import numpy as np


def load() -> dict:
    """Return the model that is in model.pkl now."""
    with open("model.pkl", "rb") as file:
        return pickle.load(file)


with open("model.pkl", "wb") as file:
    pickle.dump({"weights": np.ones(1_000_000)}, file, protocol=5)

tracemalloc.start()
model = load()
size, _ = tracemalloc.get_traced_memory()

tracemalloc.reset_peak()
model = load()  # the name keeps the old one until the new one is there
_, peak = tracemalloc.get_traced_memory()
print(f"load, then swap:   {peak / size:.1f} models")

tracemalloc.reset_peak()
model = None
model = load()
_, peak = tracemalloc.get_traced_memory()
print(f"let go, then load: {peak / size:.1f} models")
