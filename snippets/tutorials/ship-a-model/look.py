import json
from pathlib import Path

manifest = json.loads(Path("iris-1/manifest.json").read_bytes())

for key in ("name", "size", "sha256"):
    print(f"{key}: {manifest[key]}")
for library, version in manifest["versions"].items():
    print(f"made with {library} {version}")

print("features:", ", ".join(manifest["features"]))
answers = manifest["answers"]
for row, label, chances in zip(
    manifest["rows"], answers["predict"], answers["predict_proba"], strict=True
):
    print(f"{row} -> {label} ({max(chances):.2f})")
