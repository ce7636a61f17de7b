from pathlib import Path

from cryptography.hazmat.primitives.serialization import load_pem_public_key

from signed_model import load

data = bytearray(Path("iris-1.signed").read_bytes())
data[-10] ^= 1  # flip one bit of one byte
Path("tampered.signed").write_bytes(data)

public_key = load_pem_public_key(Path("public.pem").read_bytes())
load("tampered.signed", public_key, name="iris", at_least=1)
