from pathlib import Path

from cryptography.hazmat.primitives.serialization import load_pem_private_key
from sklearn.datasets import load_iris
from sklearn.linear_model import LogisticRegression

from roll_out import roll_out
from signed_model import LIBRARIES, ModelRefused, load, save

key = load_pem_private_key(Path("private.pem").read_bytes(), password=None)
X, y = load_iris(return_X_y=True, as_frame=True)


def release(model: LogisticRegression, version: int) -> None:
    """Save a model as that version, and have current.signed lead to it."""
    path, libraries = f"iris-{version}.signed", [*LIBRARIES, "pandas"]
    about = dict(name="iris", version=version, libraries=libraries)
    save(model, path, key, **about, examples=X.iloc[[0, 50, 100]])
    roll_out(path)


def current(at_least: int) -> tuple[LogisticRegression, int]:
    """Return what a program that opens current.signed gets."""
    public_key = key.public_key()
    return load("current.signed", public_key, name="iris", at_least=at_least)


roll_out("iris-1.signed")
old, version = current(at_least=1)
print("in use: version", version)

release(LogisticRegression(C=10, max_iter=1000).fit(X, y), version=2)
_, version = current(at_least=version)
print("in use: version", version)

release(old, version=3)  # version 2 was worse: back to the old model
_, version = current(at_least=version)
print("in use: version", version)

roll_out("iris-2.signed")  # somebody else puts version 2 back
try:
    current(at_least=version)
except ModelRefused as error:
    print(error)
