import pickle
from pathlib import Path


class Mean:
    """A small model."""

    def predict(self, rows: list) -> list:
        """Return the mean of each row."""
        return [sum(row) / len(row) for row in rows]


def load_model(path: Path) -> object:
    """Return the object in path, which has a method predict.

    Raises TypeError that tells what the file holds instead.
    """
    loaded = pickle.loads(path.read_bytes())
    if not hasattr(loaded, "predict"):
        inside = list(loaded) if isinstance(loaded, dict) else loaded
        raise TypeError(f"a {type(loaded).__name__}: {str(inside)[:60]}")
    return loaded


path = Path("saved.pkl")
path.write_bytes(pickle.dumps({"model": Mean(), "columns": ["a", "b"]}))
try:
    load_model(path)
except TypeError as error:
    print(f"{path} holds", error)

model = pickle.loads(path.read_bytes())["model"]
print(model.predict([[1, 3]]))
