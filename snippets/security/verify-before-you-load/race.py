import os
import pickle
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

key = Ed25519PrivateKey.generate()
model, swap = Path("race.pkl"), Path("swap.pkl")


class Trap:
    """Becomes a call of print; it could be a call of anything."""

    def __reduce__(self):
        """Tell pickle what to call when it loads this object."""
        return print, ("THE FILE RAN CODE",)


for read_once in (False, True):
    model.write_bytes(pickle.dumps("the genuine model"))
    signature = key.sign(model.read_bytes())
    swap.write_bytes(pickle.dumps(Trap()))

    data = model.read_bytes()
    key.public_key().verify(signature, data)  # it passes
    os.replace(swap, model)  # now somebody swaps the file
    if not read_once:
        data = model.read_bytes()  # wrong: these bytes are other ones
    print(f"read once: {read_once}, loaded: {pickle.loads(data)}")
