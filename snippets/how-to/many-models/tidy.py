from pathlib import Path

from model_folder import read_index

wanted = {f"{sha256}.pkl" for sha256 in read_index("models").values()}
for path in Path("models").iterdir():
    if path.name not in wanted and path.suffix in {".pkl", ".tmp"}:
        path.unlink()
        print("deleted a file of an old model")
