from pathlib import Path

from cryptography.hazmat.primitives.serialization import load_pem_private_key

import signed_pickle

private_key = load_pem_private_key(
    Path("private.pem").read_bytes(), password=None
)
public_key = private_key.public_key()

# A plain signature covers the bytes of a file and nothing else.
old, new = b"model of March", b"model of April"
old_signature, new_signature = private_key.sign(old), private_key.sign(new)
public_key.verify(new_signature, new)
public_key.verify(old_signature, old)  # raises InvalidSignature if it is bad
print("plain signature: the old model is accepted again")

path = Path("price.signed")
signed_pickle.save([1.0], path, private_key, name="price", version=1)
kept = path.read_bytes()
signed_pickle.save([2.0], path, private_key, name="price", version=2)
print(signed_pickle.load(path, public_key, name="price", at_least=2))
path.write_bytes(kept)  # somebody puts the old file back
signed_pickle.load(path, public_key, name="price", at_least=2)
