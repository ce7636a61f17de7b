import json
from pathlib import Path

from cryptography.hazmat.primitives.serialization import load_pem_private_key

from signed_model import FORMAT, load, verify

key = load_pem_private_key(Path("private.pem").read_bytes(), password=None)
manifest, model = verify("iris-1.signed", key.public_key())
manifest["versions"]["scikit-learn"] = "1.3.2"
signed = json.dumps(manifest).encode() + b"\n"
signature = key.sign(FORMAT + signed)
Path("older.signed").write_bytes(FORMAT + signature + signed + model)

load("older.signed", key.public_key(), name="iris", at_least=1)
