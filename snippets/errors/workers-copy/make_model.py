import pickle
from pathlib import Path

import numpy as np

model = {"points": np.random.default_rng(seed=1).random((40_000, 100))}
Path("model.pkl").write_bytes(pickle.dumps(model, protocol=5))
