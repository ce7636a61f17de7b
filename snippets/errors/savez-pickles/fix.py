import json
import os

import numpy as np

settings = {"rate": 0.1, "layers": [8, 3]}
np.savez(
    "model.new.npz",
    weights=np.ones(2),
    settings=json.dumps(settings),  # a text is a plain array
    allow_pickle=False,
)
os.replace("model.new.npz", "model.npz")  # only after a save that worked

with np.load("model.npz") as file:
    print("weights:", file["weights"])
    print("settings:", json.loads(file["settings"].item()))
