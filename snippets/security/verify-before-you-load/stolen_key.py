import math
import pickle
from pathlib import Path

from cryptography.hazmat.primitives.serialization import load_pem_private_key

import signed_pickle


class Trap:
    """Becomes a call of math.factorial; it could be a call of anything."""

    def __reduce__(self):
        """Tell pickle what to call when it loads this object."""
        return math.factorial, (5,)


stolen = load_pem_private_key(Path("private.pem").read_bytes(), password=None)
key, path = stolen.public_key(), Path("price.signed")
mine = set()  # this program wants a list of numbers: no imports at all

signed_pickle.save([1.0, 2.0], path, stolen, name="price", version=3)
model = signed_pickle.load(path, key, name="price", at_least=3, allowed=mine)
print("genuine, my list:", model)

signed_pickle.save(Trap(), path, stolen, name="price", version=4)
model = signed_pickle.load(path, key, name="price", at_least=3)
print("hostile, signer's list:", model, "- the code in the file ran")
try:
    signed_pickle.load(path, key, name="price", at_least=3, allowed=mine)
except pickle.UnpicklingError:
    print("hostile, my list: refused")
