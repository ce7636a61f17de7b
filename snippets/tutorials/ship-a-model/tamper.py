import shutil
from pathlib import Path

from cryptography.hazmat.primitives.serialization import load_pem_public_key

from bundle import load

shutil.copytree("iris-1", "tampered/iris-1", dirs_exist_ok=True)
model_file = Path("tampered/iris-1/model.pkl")
data = bytearray(model_file.read_bytes())
data[-10] ^= 1  # flip one bit of one byte
model_file.write_bytes(data)

public_key = load_pem_public_key(Path("public.pem").read_bytes())
load("tampered/iris-1", public_key)
