import shutil
from pathlib import Path

from cryptography.hazmat.primitives.serialization import load_pem_public_key

from bundle import load

shutil.copytree("iris-1", "renamed/iris-2", dirs_exist_ok=True)

public_key = load_pem_public_key(Path("public.pem").read_bytes())
load("renamed/iris-2", public_key)
