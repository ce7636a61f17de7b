import json
from pathlib import Path

from cryptography.hazmat.primitives.serialization import load_pem_public_key

from signed_model import load

public_key = load_pem_public_key(Path("public.pem").read_bytes())
allowed = json.loads(Path("allowed.json").read_text())
model, version = load(
    "iris-7.signed", public_key, name="iris", at_least=7, allowed=allowed
)
print(f"version {version} says", model.predict([[5.0, 3.4, 1.5, 0.2]])[0])
