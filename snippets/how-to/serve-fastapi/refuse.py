import os
from pathlib import Path

from cryptography.hazmat.primitives.serialization import load_pem_private_key

import signed_pickle
from client import FLOWER, call

token = os.environ["RELOAD_TOKEN"]
key = load_pem_private_key(Path("private.pem").read_bytes(), password=None)
path = Path("iris.signed")
good = path.read_bytes()

path.write_bytes(good[:-1] + b"?")
print("damaged:  ", *call("/reload", {}, token))
signed_pickle.save({}, path, key, name="iris", version=1)
print("older:    ", *call("/reload", {}, token))
signed_pickle.save({"species": []}, path, key, name="iris", version=3)
print("no model: ", *call("/reload", {}, token))
path.unlink()
print("missing:  ", *call("/reload", {}, token))
path.write_bytes(good)
print("no token: ", *call("/reload", {}))
print("bad token:", *call("/reload", {}, token="guess"))

print("still serving:", *call("/predict", {"flowers": [FLOWER]}))
