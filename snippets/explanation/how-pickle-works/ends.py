import pickle
from pathlib import Path

parts = [pickle.dumps(thing, protocol=4) for thing in ("first", "second")]
Path("two.pkl").write_bytes(b"".join(parts) + b"and a text")

with open("two.pkl", "rb") as file:
    print(pickle.load(file), "ends at byte", file.tell())
    print(pickle.load(file), "ends at byte", file.tell())
    print("left:", file.read())

print("pickle.loads:", pickle.loads(Path("two.pkl").read_bytes()))
