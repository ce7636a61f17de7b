import hashlib
from pathlib import Path


def fingerprint(path: str | Path) -> str:
    """Return the size and the SHA-256 of a file, to compare its copies."""
    with open(path, "rb") as file:
        sha256 = hashlib.file_digest(file, "sha256").hexdigest()
    return f"{Path(path).stat().st_size:>6} bytes, SHA-256 {sha256[:16]}"


# An example: a file, and a copy that stopped half way.
Path("original.pkl").write_bytes(bytes(20_000))
Path("copy.pkl").write_bytes(bytes(8_192))

for name in ["original.pkl", "copy.pkl"]:
    print(f"{name:13} {fingerprint(name)}")
