import importlib.metadata
from pathlib import Path

USED_FOR = {
    "scikit-learn": "all models, unless the page says otherwise",
    "numpy": "arrays",
    "scipy": "sparse data, and what scikit-learn calculates with",
    "joblib": "files with large arrays",
    "pandas": "tables",
    "cloudpickle": "functions and classes stored as code",
    "skops": "scikit-learn models without code in the file",
    "onnx": "reading ONNX files",
    "onnxruntime": "running ONNX files",
    "skl2onnx": "making ONNX files",
    "safetensors": "named arrays without code",
    "zstandard": "compressing",
    "lightgbm": "its own models and files",
    "cryptography": "signatures",
    "fastapi": "serving a model",
    "dask": "many predictions at once",
    "picklescan": "scanning",
    "fickling": "scanning",
}
lines = ["| package | version | used for |", "| --- | --- | --- |"]
for name, use in USED_FOR.items():
    try:
        version = importlib.metadata.version(name)
    except importlib.metadata.PackageNotFoundError:
        version = "not installed"
    lines.append(f"| {name} | {version} | {use} |")
Path("installed.md").write_text("\n".join(lines) + "\n", encoding="utf-8")
print(len(USED_FOR), "packages")
