import hashlib
import pickle
from pathlib import Path

# From the trainer, on another way than the model; kept in this program.
PINNED = "19e4508a4c2aa2f3721e5750f23afd7cb6c479eb1eb66f41e6580d87017d09f0"


class Trap:
    """Becomes a call of print; it could be a call of anything."""

    def __reduce__(self):
        """Tell pickle what to call when it loads this object."""
        return print, ("THE FILE RAN CODE",)


def sha256(data: bytes) -> str:
    """Return the SHA-256 of the data, as hexadecimal text."""
    return hashlib.sha256(data).hexdigest()


model, beside = Path("model.pkl"), Path("model.pkl.sha256")
model.write_bytes(pickle.dumps({"weights": [0.4, 1.7]}, protocol=4))
beside.write_text(sha256(model.read_bytes()))
print("genuine: pinned sum fits:", sha256(model.read_bytes()) == PINNED)

# Somebody who can change the model can change the file beside it.
model.write_bytes(pickle.dumps(Trap()))
beside.write_text(sha256(model.read_bytes()))

data = model.read_bytes()
print("swapped: pinned sum fits:", sha256(data) == PINNED)
print("swapped: sum beside fits:", sha256(data) == beside.read_text())
pickle.loads(data)  # what the sum beside the file lets through
