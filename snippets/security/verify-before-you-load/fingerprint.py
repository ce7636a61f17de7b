import hashlib
from pathlib import Path

from cryptography.hazmat.primitives.serialization import load_pem_public_key


def fingerprint(path: str) -> str:
    """Return the SHA-256 of a raw public key, in groups to read aloud."""
    key = load_pem_public_key(Path(path).read_bytes())
    digest = hashlib.sha256(key.public_bytes_raw()).hexdigest()
    return " ".join(digest[i : i + 8] for i in range(0, 64, 8))


if __name__ == "__main__":
    print("read this out:", fingerprint("public.pem"))
