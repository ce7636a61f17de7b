import json
import shutil
from pathlib import Path

from cryptography.hazmat.primitives.serialization import load_pem_private_key

from bundle import load

private_key = load_pem_private_key(
    Path("private.pem").read_bytes(), password=None
)
# You hold the private key: play a trainer with an older scikit-learn.
shutil.copytree("iris-1", "older/iris-1", dirs_exist_ok=True)
manifest = json.loads(Path("older/iris-1/manifest.json").read_bytes())
manifest["versions"]["scikit-learn"] = "1.3.2"
signed = json.dumps(manifest).encode()
Path("older/iris-1/manifest.json").write_bytes(signed)
Path("older/iris-1/manifest.sig").write_bytes(private_key.sign(signed))

load("older/iris-1", private_key.public_key())
