import pickle
from pathlib import Path


def load(path: str | Path) -> object:
    """Return the object in a pickle file. Load only files you trust.

    Raises ValueError if the file is empty or its end is missing.
    """
    with open(path, "rb") as file:
        try:
            return pickle.load(file)
        except EOFError as error:
            size = Path(path).stat().st_size
            state = f"ends after {size} bytes" if size else "is empty"
            raise ValueError(f"{path} {state}: save it again") from error


Path("none.pkl").write_bytes(b"")
Path("half.pkl").write_bytes(pickle.dumps(list(range(9)), protocol=2)[:20])

for name in ["none.pkl", "half.pkl"]:
    try:
        load(name)
    except ValueError as error:
        print(error)
