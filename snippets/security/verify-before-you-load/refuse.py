import pickle
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import load_pem_private_key

from signed_model import FORMAT, ModelRefused, load


class Trap:
    """Becomes a call of print; it could be a call of anything."""

    def __reduce__(self):
        """Tell pickle what to call when it loads this object."""
        return print, ("THE FILE RAN CODE",)


key = load_pem_private_key(Path("private.pem").read_bytes(), password=None)
stranger = Ed25519PrivateKey.generate()
good = Path("iris-7.signed").read_bytes()
line, end, model = good[len(FORMAT) + 64 :].partition(b"\n")
manifest, trap = line + end, pickle.dumps(Trap())
files = {
    "unsigned": trap,
    "swapped": good.removesuffix(model) + trap,
    "one-bit": good[:-1] + bytes([good[-1] ^ 1]),
    "longer": good + trap,
    "shorter": good[:-1],
    "renumbered": good.replace(b'"version": 7', b'"version": 9'),
    "stranger": FORMAT + stranger.sign(FORMAT + manifest) + manifest + model,
    "other-use": FORMAT + key.sign(manifest) + manifest + model,
    "empty": FORMAT + key.sign(FORMAT + b"{}\n") + b"{}\n",  # your own mistake
}
for name, content in files.items():
    Path(f"{name}.signed").write_bytes(content)

for name in (*files, "missing"):
    try:
        load(f"{name}.signed", key.public_key(), name="iris", at_least=7)
    except ModelRefused as error:
        print(error)

print("The same bytes without a check:")
pickle.loads(trap)
