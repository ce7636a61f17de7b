from pathlib import Path

from cryptography.hazmat.primitives.serialization import load_pem_private_key
from sklearn.datasets import load_iris
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

import signed_pickle


def release(version: int, C: float = 1.0) -> None:
    """Train a model with that setting and sign it as that version."""
    iris = load_iris()
    model = make_pipeline(StandardScaler(), LogisticRegression(C=C))
    model.fit(iris.data, iris.target)
    content = {
        "model": model,
        "species": iris.target_names.tolist(),
        "version": version,
    }
    key = load_pem_private_key(Path("private.pem").read_bytes(), password=None)
    path = Path("iris.signed")
    signed_pickle.save(content, path, key, name="iris", version=version)


if __name__ == "__main__":
    release(version=1)
    print("released version 1")
