import os
from pathlib import Path

from client import FLOWER, call
from roll_out import roll_out

token = os.environ["RELOAD_TOKEN"]
Path("damaged.signed").write_bytes(Path("iris-2.signed").read_bytes()[:-1])

for case in ("damaged", "iris-1", "missing"):
    roll_out(f"{case}.signed", "current.signed")
    print(f"{case}:", *call("/reload", {}, token))
roll_out("iris-2.signed", "current.signed")
print("no token:", *call("/reload", {}))
print("bad token:", *call("/reload", {}, token="guess"))

print("still serving:", *call("/predict", {"flowers": [FLOWER]}))
