import pickle
import tracemalloc
from pathlib import Path

import joblib
import numpy as np

model = {"weights": np.ones((5000, 1000)), "name": "demo"}
size = model["weights"].nbytes  # 40 MB


def dump(protocol: int) -> None:
    """Save the model to model.pkl with this protocol."""
    with open("model.pkl", "wb") as file:
        pickle.dump(model, file, protocol=protocol)


def load() -> object:
    """Return what is in model.pkl."""
    with open("model.pkl", "rb") as file:
        return pickle.load(file)


for name, step in {
    "dumps, protocol 4": lambda: pickle.dumps(model, protocol=4),
    "dumps, protocol 5": lambda: pickle.dumps(model, protocol=5),
    "dump, protocol 4": lambda: dump(4),
    "dump, protocol 5": lambda: dump(5),
    "joblib.dump": lambda: joblib.dump(model, "model.joblib"),
    "load": load,
    "read, then loads": lambda: pickle.loads(Path("model.pkl").read_bytes()),
    "joblib.load": lambda: joblib.load("model.joblib"),
    "joblib.load, mapped": lambda: joblib.load("model.joblib", mmap_mode="c"),
}.items():
    tracemalloc.start()
    step()
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    print(f"{name:20} {peak / size:.1f}")
