from pathlib import Path

from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import ec
from model_signing import hashing, signing

key = ec.generate_private_key(ec.SECP256R1())  # the curve P-256
private_file, public_file = Path("p256-private.pem"), Path("p256-public.pem")
private_file.touch(mode=0o600)  # where the system has that: owner only
private_file.write_bytes(
    key.private_bytes(
        encoding=serialization.Encoding.PEM,
        format=serialization.PrivateFormat.PKCS8,
        encryption_algorithm=serialization.NoEncryption(),
    )
)
public_file.write_bytes(
    key.public_key().public_bytes(
        encoding=serialization.Encoding.PEM,
        format=serialization.PublicFormat.SubjectPublicKeyInfo,
    )
)
folder = Path("model-folder")
folder.mkdir()
(folder / "model.bin").write_bytes(b"the model")
(folder / "labels.json").write_text('["yes", "no"]')

config = signing.Config().use_elliptic_key_signer(private_key=private_file)
config.sign(folder, "default.sig")
config.set_hashing_config(
    hashing.Config().set_ignored_paths(paths=[], ignore_git_paths=False)
)
config.sign(folder, "strict.sig")
