import json
import pickle
from pathlib import Path

import numpy as np

weights = np.array([[0.5, -1.0], [2.0, 0.25]])
settings = {"columns": ["area", "rooms"], "threshold": 0.5}

np.savez("weights.npz", weights=weights)  # any numpy reads these two
Path("settings.json").write_text(json.dumps(settings))
with open("weights.pkl", "wb") as file:  # a pickle needs numpy 2
    pickle.dump(weights, file, protocol=5)
