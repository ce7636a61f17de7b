import json
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path

import onnx


def sklearn_versions(node: object) -> Iterator[str]:
    """Yield each scikit-learn version in a part of a skops schema."""
    if isinstance(node, dict) and "_sklearn_version" in node:
        yield json.loads(node["_sklearn_version"]["content"])
    parts = node.values() if isinstance(node, dict) else node
    for part in parts:
        if isinstance(part, dict | list):
            yield from sklearn_versions(part)


def skops_versions(path: str | Path) -> dict[str, str]:
    """Return the versions in a file of skops; nothing is loaded.

    Raises zipfile.BadZipFile or KeyError if it is no such file.
    """
    with zipfile.ZipFile(path) as archive:
        schema = json.loads(archive.read("schema.json"))
    found = sorted(set(sklearn_versions(schema)))
    return {
        "skops": schema.get("_skops_version", "unknown"),
        "scikit-learn": " and ".join(found) or "unknown",
    }


def onnx_versions(path: str | Path) -> dict[str, str]:
    """Return the versions in an ONNX file; reading it runs no code."""
    model = onnx.load(path, load_external_data=False)
    sets = {s.domain or "ai.onnx": s.version for s in model.opset_import}
    return {
        "made by": f"{model.producer_name} {model.producer_version}".strip()
        or "unknown",
        "operators": ", ".join(f"{k} {sets[k]}" for k in sorted(sets)),
    }


if __name__ == "__main__":
    for path in sys.argv[1:]:
        read = onnx_versions if path.endswith(".onnx") else skops_versions
        print(path, read(path))
