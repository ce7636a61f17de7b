import pickle
from pathlib import Path

import torch

torch.save({"weight": torch.ones(2)}, "model.pt")

Path("cut.pt").write_bytes(Path("model.pt").read_bytes()[:-100])
Path("pickled.pt").write_bytes(pickle.dumps([1, 2], protocol=2))
for name, only in ("cut.pt", True), ("pickled.pt", False):
    try:
        torch.load(name, weights_only=only)
    except RuntimeError as error:
        print(f"RuntimeError: {error}")
