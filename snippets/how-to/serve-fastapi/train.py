from pathlib import Path

from cryptography.hazmat.primitives.serialization import load_pem_private_key
from sklearn.datasets import load_iris
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

from roll_out import roll_out
from signed_model import save


def release(version: int, C: float = 1.0) -> None:
    """Train a model with that setting, sign it, and roll it out."""
    iris = load_iris()
    model = make_pipeline(StandardScaler(), LogisticRegression(C=C))
    model.fit(iris.data, iris.target_names[iris.target])
    path, X = f"iris-{version}.signed", iris.data[[0, 50, 100]]
    key = load_pem_private_key(Path("private.pem").read_bytes(), password=None)
    save(model, path, key, name="iris", version=version, examples=X)
    roll_out(path, "current.signed")


if __name__ == "__main__":
    release(version=1)
    print("released version 1")
