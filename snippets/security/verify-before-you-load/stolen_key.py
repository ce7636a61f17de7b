import hashlib
import json
import pickle
from pathlib import Path

from cryptography.hazmat.primitives.serialization import load_pem_private_key

from signed_model import FORMAT, ModelRefused, load, verify


class Trap:
    """Becomes a call of print; it could be a call of anything."""

    def __reduce__(self):
        """Tell pickle what to call when it loads this object."""
        return print, ("THE FILE RAN CODE",)


stolen = load_pem_private_key(Path("private.pem").read_bytes(), password=None)
public_key, trap = stolen.public_key(), pickle.dumps(Trap())
manifest, _ = verify("iris-7.signed", public_key)
manifest |= {"size": len(trap), "sha256": hashlib.sha256(trap).hexdigest()}
signed = json.dumps(manifest).encode() + b"\n"
signature = stolen.sign(FORMAT + signed)
Path("stolen.signed").write_bytes(FORMAT + signature + signed + trap)

for allowed in (None, json.loads(Path("allowed.json").read_text())):
    print("without a list:" if allowed is None else "with your list:")
    try:
        load(
            "stolen.signed",
            public_key,
            name="iris",
            at_least=7,
            allowed=allowed,
        )
    except ModelRefused as error:
        print(error)
