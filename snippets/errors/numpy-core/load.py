import json
from pathlib import Path

import numpy as np

with np.load("weights.npz") as arrays:
    weights = arrays["weights"]
settings = json.loads(Path("settings.json").read_text())
print(weights.sum(), settings["columns"])
