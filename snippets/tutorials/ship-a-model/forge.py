import hashlib
import json
import pickle
from pathlib import Path

from cryptography.hazmat.primitives.serialization import load_pem_public_key

from bundle import BundleError, load

folder = Path("swapped/iris-1")
hostile = (folder / "model.pkl").read_bytes()
manifest = json.loads((folder / "manifest.json").read_bytes())
manifest["size"] = len(hostile)
manifest["sha256"] = hashlib.sha256(hostile).hexdigest()
(folder / "manifest.json").write_text(json.dumps(manifest))

public_key = load_pem_public_key(Path("public.pem").read_bytes())
try:
    load(folder, public_key)
except BundleError as error:
    print(error)
marker = Path("marker.txt")
print("hostile code ran:", marker.exists())

pickle.loads(hostile)  # what happens without the checks
print("hostile code ran without the checks:", marker.exists())
marker.unlink()
