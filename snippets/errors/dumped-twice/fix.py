import pickle
from pathlib import Path


def load_all(path: str) -> list:
    """Return every object in the file, oldest first. Trusted files only."""
    objects = []
    with open(path, "rb") as file:
        while file.peek(1):  # empty at the end of the file
            objects.append(pickle.load(file))
    return objects


Path("old.pkl").write_bytes(pickle.dumps("first") + pickle.dumps("second"))
print("in the file:", load_all("old.pkl"))

newest = load_all("old.pkl")[-1]
Path("model.pkl").write_bytes(pickle.dumps(newest))  # one object, one file
print("loaded:", pickle.loads(Path("model.pkl").read_bytes()))
