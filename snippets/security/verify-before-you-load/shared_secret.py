import hmac
import pickle
import secrets

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

shared = secrets.token_bytes(32)  # the trainer and every reader have it


def tag(data: bytes) -> bytes:
    """Return the HMAC-SHA-256 of the data under the shared secret."""
    return hmac.digest(shared, data, "sha256")


def genuine(data: bytes, received: bytes) -> bool:
    """Say whether the tag fits; takes equally long for each wrong one."""
    return hmac.compare_digest(tag(data), received)


model = pickle.dumps({"weights": [0.4, 1.7]})
other = pickle.dumps({"weights": [9.9, 9.9]})
print("model of the trainer: ", genuine(model, tag(model)))
print("changed on the way:   ", genuine(other, tag(model)))
print("forged by a reader:   ", genuine(other, tag(other)))

public_key = Ed25519PrivateKey.generate().public_key()
print("a public key can sign:", hasattr(public_key, "sign"))
