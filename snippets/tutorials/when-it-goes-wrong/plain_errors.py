import pickle
from pathlib import Path

model_bytes = Path("model.pkl").read_bytes()
Path("empty.pkl").write_bytes(b"")
Path("half.pkl").write_bytes(model_bytes[: len(model_bytes) // 2])
Path("page.pkl").write_bytes(b"<!DOCTYPE html><title>Not found</title>")
Path("pointer.pkl").write_bytes(b"version https://git-lfs.github.com/spec/v1")
Path("table.pkl").write_bytes(b"city,price\nParis,250\n")

for name in ["missing", "empty", "half", "page", "pointer", "table"]:
    try:
        with open(f"{name}.pkl", "rb") as file:
            pickle.load(file)
    except (OSError, EOFError, ImportError, pickle.UnpicklingError) as error:
        print(f"{name}.pkl\n    {type(error).__name__}: {error}")
