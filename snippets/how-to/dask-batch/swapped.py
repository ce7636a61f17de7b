import pickle
from pathlib import Path

from batch import score_missing


class Trap:
    """Becomes a call of print; it could be a call of anything."""

    def __reduce__(self) -> tuple:
        """Return what loading shall call, and with which arguments."""
        return print, ("THE FILE RAN CODE",)


Path("model.pkl").write_bytes(pickle.dumps(Trap()))
Path("scores/7.npy").unlink()  # one part to score
print(*score_missing("tcp://127.0.0.1:8430"))
