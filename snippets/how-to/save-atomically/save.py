import os
import pickle
import tempfile
from pathlib import Path

from sklearn.datasets import load_iris
from sklearn.linear_model import LogisticRegression


def save(model: object, path: str | Path) -> None:
    """Pickle the model to path, completely or not at all.

    Raises what pickle.dump raises, and OSError, as when the disk is full.
    """
    path = Path(path).resolve()
    with tempfile.TemporaryDirectory("-unfinished", dir=path.parent) as folder:
        new = Path(folder, path.name)
        with open(new, "wb") as file:
            pickle.dump(model, file, protocol=5)
            file.flush()
            os.fsync(file.fileno())
        os.replace(new, path)


X_train, y_train = load_iris(return_X_y=True)
model = LogisticRegression(max_iter=1000).fit(X_train, y_train)

save(model, "model.pkl")
print("saved", model)
