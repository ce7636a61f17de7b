import pickle
import tracemalloc
from pathlib import Path

import numpy as np

count = range(130_000)
things = {
    "array of numbers": np.array(count, dtype=float),
    "list of numbers": [float(i) for i in count],
    "dictionary of words": {f"word {i}": i for i in count},
    "list of records": [{"id": i, "value": i / 2} for i in count],
}
print("memory / file:         to save  loaded")
for name, thing in things.items():
    tracemalloc.start()
    with open("thing.pkl", "wb") as file:
        pickle.dump(thing, file, protocol=5)
    _, to_save = tracemalloc.get_traced_memory()
    tracemalloc.stop()

    tracemalloc.start()
    with open("thing.pkl", "rb") as file:
        again = pickle.load(file)
    loaded, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()

    size = Path("thing.pkl").stat().st_size
    print(f"{name:20} {to_save / size:9.0f} {loaded / size:7.0f}")
