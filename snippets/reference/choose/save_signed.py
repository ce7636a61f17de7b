import os
import pickle
from pathlib import Path

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import (
    Ed25519PrivateKey,
    Ed25519PublicKey,
)
from sklearn.datasets import load_wine
from sklearn.naive_bayes import GaussianNB


def load(path: str, key: Ed25519PublicKey) -> object:
    """Return the model of a signed file. Raises InvalidSignature."""
    signed = Path(path).read_bytes()
    key.verify(signed[:64], signed[64:])  # before anything is unpickled
    return pickle.loads(signed[64:])


private_key = Ed25519PrivateKey.generate()  # made once, stays with you
public_key = private_key.public_key()  # the others have it beforehand
model = GaussianNB().fit(*load_wine(return_X_y=True))

data = pickle.dumps(model, protocol=5)
Path("model.signed.new").write_bytes(private_key.sign(data) + data)
os.replace("model.signed.new", "model.signed")
print("loaded: ", load("model.signed", public_key))

with open("model.signed", "ab") as file:
    file.write(b"one more byte")
try:
    load("model.signed", public_key)
except InvalidSignature:
    print("changed: refused")
