from pathlib import Path

from cryptography.hazmat.primitives.serialization import load_pem_public_key

import signed_pickle

public_key = load_pem_public_key(Path("public.pem").read_bytes())
model = signed_pickle.load(
    Path("iris.signed"), public_key, name="iris", at_least=7
)
print("predicted class:", model.predict([[5.0, 3.4, 1.5, 0.2]])[0])
