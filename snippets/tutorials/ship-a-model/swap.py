import pickle
import shutil
from pathlib import Path

from cryptography.hazmat.primitives.serialization import load_pem_public_key

from bundle import BundleError, load


class Hostile:
    """Becomes an order to run code; here, code that makes an empty file."""

    def __reduce__(self):
        """Tell pickle what to call when it loads this object."""
        return exec, ("open('marker.txt', 'w').close()",)


shutil.copytree("iris-1", "swapped/iris-1", dirs_exist_ok=True)
Path("swapped/iris-1/model.pkl").write_bytes(pickle.dumps(Hostile()))

public_key = load_pem_public_key(Path("public.pem").read_bytes())
try:
    load("swapped/iris-1", public_key)
except BundleError as error:
    print(error)
print("hostile code ran:", Path("marker.txt").exists())
