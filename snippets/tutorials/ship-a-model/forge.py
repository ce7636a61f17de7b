import hashlib
import json
import pickle
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import load_pem_public_key

from signed_model import FORMAT, ModelRefused, load, verify


class Hostile:
    """Becomes an order to run code; here, code that makes an empty file."""

    def __reduce__(self):
        """Tell pickle what to call when it loads this object."""
        return exec, ("open('marker.txt', 'w').close()",)


public_key = load_pem_public_key(Path("public.pem").read_bytes())
genuine, hostile = Path("iris-1.signed").read_bytes(), pickle.dumps(Hostile())
manifest, model = verify("iris-1.signed", public_key)

# Attempt 1: put the hostile pickle behind the genuine manifest.
Path("swapped.signed").write_bytes(genuine.removesuffix(model) + hostile)

# Attempt 2: fit the manifest to it, and sign with another key.
manifest["size"] = len(hostile)
manifest["sha256"] = hashlib.sha256(hostile).hexdigest()
signed = json.dumps(manifest).encode() + b"\n"
signature = Ed25519PrivateKey.generate().sign(FORMAT + signed)
Path("forged.signed").write_bytes(FORMAT + signature + signed + hostile)

marker = Path("marker.txt")
for path in ("swapped.signed", "forged.signed"):
    try:
        load(path, public_key, name="iris", at_least=1)
    except ModelRefused as error:
        print(error)
print("hostile code ran:", marker.exists())

pickle.loads(hostile)  # what happens without the checks
print("hostile code ran without the checks:", marker.exists())
marker.unlink()
