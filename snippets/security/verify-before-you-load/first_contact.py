from pathlib import Path

from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from fingerprint import fingerprint

heard = fingerprint("public.pem")  # what the trainer reads to you

# Somebody on the way has put in a key of their own.
other = Ed25519PrivateKey.generate().public_key()
Path("mailed.pem").write_bytes(
    other.public_bytes(
        encoding=serialization.Encoding.PEM,
        format=serialization.PublicFormat.SubjectPublicKeyInfo,
    )
)
for file in ("public.pem", "mailed.pem"):
    same = fingerprint(file).split() == heard.split()
    print(f"{file}: {'keep it' if same else 'another key: do not use it'}")
