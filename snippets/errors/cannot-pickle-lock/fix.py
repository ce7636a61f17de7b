import pickle
from pathlib import Path
from threading import Lock


class Model:
    """A model that several threads may use at once."""

    def __init__(self, weight: float) -> None:
        """Keep the weight; the lock is made anew in each process."""
        self.weight = weight
        self.lock = Lock()

    def __getstate__(self) -> dict:
        """Return what is saved: everything but the lock."""
        return {k: v for k, v in vars(self).items() if k != "lock"}

    def __setstate__(self, state: dict) -> None:
        """Take what was saved, and make a new lock."""
        vars(self).update(state)
        self.lock = Lock()


Path("model.pkl").write_bytes(pickle.dumps(Model(weight=0.5)))
loaded = pickle.loads(Path("model.pkl").read_bytes())
print(f"weight {loaded.weight}, lock in use: {loaded.lock.locked()}")
