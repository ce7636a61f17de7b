import gzip
import pickle
from pathlib import Path

import joblib
import numpy as np

from what_is_it import what_is_it

Path("a.pkl").write_bytes(gzip.compress(pickle.dumps("a model")))
joblib.dump("a model", "b.pkl", compress=3)
joblib.dump([np.arange(3)], "c.pkl")
np.savez("d.npz", np.arange(3))
Path("e.pkl").write_text('{"accuracy": 0.97}')

for name in ["a.pkl", "b.pkl", "c.pkl", "d.npz", "e.pkl"]:
    print(name, "is", what_is_it(name))
