import os
import pickle
from pathlib import Path

from sklearn.datasets import load_digits
from sklearn.ensemble import RandomForestClassifier


def save(obj: object, path: str) -> None:
    """Pickle obj to the file at path, completely or not at all."""
    temporary = Path(f"{path}.tmp")
    with temporary.open("wb") as file:
        pickle.dump(obj, file, protocol=5)
        file.flush()
        os.fsync(file.fileno())
    os.replace(temporary, path)


def train(checkpoint: str, trees: int) -> RandomForestClassifier:
    """Return a forest of so many trees; go on from the checkpoint, if any."""
    X, y = load_digits(return_X_y=True)
    model = RandomForestClassifier(
        n_estimators=0, warm_start=True, random_state=0
    )
    if Path(checkpoint).exists():
        with open(checkpoint, "rb") as file:
            model = pickle.load(file)
        print("going on from", model.n_estimators, "trees")
    while model.n_estimators < trees:
        model.n_estimators += 10
        model.fit(X, y)  # keeps the old trees, and adds ten
        save(model, checkpoint)
        print("saved", model.n_estimators, "trees", flush=True)
    return model


if __name__ == "__main__":
    save(train("forest.checkpoint", trees=50), "model.pkl")
    Path("forest.checkpoint").unlink()
