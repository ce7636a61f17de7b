import pickle
from pathlib import Path


def protocol_of(path: str | Path) -> str:
    """Name the protocol of a pickle by its first bytes, without loading."""
    with open(path, "rb") as file:
        start = file.read(2)
    return str(start[1]) if start[:1] == pickle.PROTO else "0 or 1, or none"


Path("new.pkl").write_bytes(pickle.dumps([1], protocol=5))
Path("old.pkl").write_bytes(pickle.dumps([1], protocol=0))

for name in ["new.pkl", "old.pkl"]:
    print(f"{name}: protocol {protocol_of(name)}")
print("the highest that this Python reads:", pickle.HIGHEST_PROTOCOL)
