import pickle
from pathlib import Path


class Scaler:
    """Another class, which happens to have that name."""

    factor = 100.0


loaded = pickle.loads(Path("main.pkl").read_bytes())
print("factor:", loaded.factor)
