import os
import pickle
import tempfile
from pathlib import Path

from sklearn.datasets import load_wine
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler


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


X, y = load_wine(return_X_y=True)
model = make_pipeline(StandardScaler(), LogisticRegression()).fit(X, y)
save(model, "model.pkl")

with open("model.pkl", "rb") as file:
    loaded = pickle.load(file)  # can run code: only files of your own
print("same labels:", (loaded.predict(X) == model.predict(X)).all())
