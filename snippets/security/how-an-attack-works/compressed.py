import pickle
import zlib
from pathlib import Path

import joblib

from pickle_bytes import name, opcodes, text

data = (
    name("builtins", "print")
    + text("I ran inside joblib.load.")
    + pickle.TUPLE1
    + pickle.REDUCE
    + pickle.STOP
)
path = Path("model.joblib")
path.write_bytes(zlib.compress(data))

print("names print:", b"print" in path.read_bytes())
try:
    opcodes(path.read_bytes())
except ValueError as error:
    print("pickletools:", error)

joblib.load(path)
print("unpacked:", opcodes(zlib.decompress(path.read_bytes())))
