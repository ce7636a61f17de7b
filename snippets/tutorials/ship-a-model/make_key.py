import os

from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey


def owner_only(path: str, flags: int) -> int:
    """Open a file that no other user may read, where the system has that."""
    return os.open(path, flags, mode=0o600)


private_key = Ed25519PrivateKey.generate()
private_pem = private_key.private_bytes(
    encoding=serialization.Encoding.PEM,
    format=serialization.PrivateFormat.PKCS8,
    encryption_algorithm=serialization.NoEncryption(),
)
public_pem = private_key.public_key().public_bytes(
    encoding=serialization.Encoding.PEM,
    format=serialization.PublicFormat.SubjectPublicKeyInfo,
)
with (
    open("public.pem", "xb") as public_file,  # x: never replace
    open("private.pem", "xb", opener=owner_only) as private_file,
):
    public_file.write(public_pem)
    private_file.write(private_pem)

print("private.pem: signs, stays with you")
print("public.pem:  checks, goes to every machine that loads")
