import os
import pickle
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import load_pem_private_key

from signed_pickle import MAGIC, Refused, load


class Trap:
    """Becomes a call of print; it could be a call of anything."""

    def __reduce__(self):
        """Tell pickle what to call when it loads this object."""
        return print, ("THE FILE RAN CODE",)


def make(signer: Ed25519PrivateKey, manifest: bytes, data: bytes) -> bytes:
    """Return the bytes of a signed file, as save() writes them."""
    return MAGIC + signer.sign(MAGIC + manifest) + manifest + data


key = load_pem_private_key(Path("private.pem").read_bytes(), password=None)
good = Path("iris.signed").read_bytes()
manifest, data = good[len(MAGIC) + 64 :].split(b"\n", maxsplit=1)
manifest += b"\n"
trap = pickle.dumps(Trap())
files = {
    "unsigned": trap,
    "swapped": good.removesuffix(data) + trap,
    "one-bit": good[:-1] + bytes([good[-1] ^ 1]),
    "longer": good + trap,
    "renumbered": good.replace(b'"version": 7', b'"version": 9'),
    "stranger": make(Ed25519PrivateKey.generate(), manifest, data),
    "endless": good[: len(MAGIC) + 64] + b" " * 1_000_000,
    "nested": make(key, b"[" * 50_000 + b"\n", data),  # our key, bad content
    "no-fields": make(key, b"{}\n", data),
}
for name, content in files.items():
    Path(f"{name}.signed").write_bytes(content)
os.mkfifo("pipe.signed")  # Linux and macOS only

for name in (*files, "pipe", "missing"):
    try:
        load(Path(f"{name}.signed"), key.public_key(), name="iris", at_least=7)
    except (Refused, OSError) as error:
        print(error)

print("The same bytes without a check:")
pickle.loads(trap)
