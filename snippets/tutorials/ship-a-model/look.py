from pathlib import Path

from cryptography.hazmat.primitives.serialization import load_pem_public_key

from signed_model import verify

public_key = load_pem_public_key(Path("public.pem").read_bytes())
manifest, data = verify("iris-1.signed", public_key)

for key in ("name", "version", "size", "sha256"):
    print(f"{key}: {manifest[key]}")
for library, version in manifest["versions"].items():
    print(f"made with {library} {version}")
print("columns:", ", ".join(manifest["columns"]))
answers = manifest["answers"]
for row, label, chances in zip(
    manifest["rows"], answers["predict"], answers["predict_proba"], strict=True
):
    print(f"{row} -> {label} ({max(chances):.2f})")
