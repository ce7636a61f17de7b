import os
import pickle
import pickletools
from pathlib import Path


def check(path: str | Path) -> str:
    """Say whether a pickle file is sound, without loading it."""
    data = Path(path).read_bytes()
    if b"joblib.numpy_pickle" in data[: 2**20]:
        return "a file of joblib: load it with joblib.load"
    if not data.startswith(pickle.PROTO):
        return f"no pickle, or one of protocol 0 or 1: {data[:9]}"
    try:
        with open(os.devnull, "w") as nowhere:
            pickletools.dis(data, out=nowhere)
    except (IndexError, ValueError):
        return "damaged: copy it again, or save it again"
    return "a pickle, and its instructions are in order"


sound = pickle.dumps({"accuracy": [0.97, 0.95]}, protocol=4)
Path("sound.pkl").write_bytes(sound)
Path("damaged.pkl").write_bytes(sound.replace(b"\x94", b"\xff", 1))
Path("numbers.pkl").write_bytes(b"0.97,0.95\n")

for name in ["sound.pkl", "damaged.pkl", "numbers.pkl"]:
    print(f"{name}: {check(name)}")
