import bz2
import gzip
import lzma
import pickle
from pathlib import Path
from typing import BinaryIO


def open_any(path: str | Path) -> BinaryIO:
    """Open a file for reading, through the decompressor that it needs."""
    with open(path, "rb") as file:
        start = file.read(6)
    if start.startswith(b"\x1f\x8b"):
        return gzip.open(path, "rb")
    if start.startswith(b"BZh"):
        return bz2.open(path, "rb")
    if start.startswith(b"\xfd7zXZ"):
        return lzma.open(path, "rb")
    return open(path, "rb")


model_bytes = pickle.dumps({"accuracy": 0.97})
Path("a.pkl.gz").write_bytes(model_bytes)  # the ending is wrong
Path("b.pkl.gz").write_bytes(gzip.compress(model_bytes))
Path("c.pkl").write_bytes(lzma.compress(model_bytes))

for name in ["a.pkl.gz", "b.pkl.gz", "c.pkl"]:
    with open_any(name) as file:
        print(name, pickle.load(file))
