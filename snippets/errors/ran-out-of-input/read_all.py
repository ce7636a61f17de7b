import pickle
from collections.abc import Iterator
from pathlib import Path


def read_all(path: str | Path) -> Iterator[object]:
    """Yield all objects that were pickled into one file, in their order."""
    with open(path, "rb") as file:
        while file.peek(1):  # until nothing is left
            yield pickle.load(file)


with open("several.pkl", "wb") as file:
    for epoch in [1, 2, 3]:
        pickle.dump({"epoch": epoch}, file)

print(list(read_all("several.pkl")))
