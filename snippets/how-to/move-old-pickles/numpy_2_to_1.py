import importlib
import pickle
import sys

import numpy as np

if np.lib.NumpyVersion(np.__version__) < "1.26.0":  # it has no numpy._core
    for name in ["", ".multiarray", ".numeric"]:
        old = importlib.import_module(f"numpy.core{name}")
        sys.modules[f"numpy._core{name}"] = old

with open("arrays.pkl", "rb") as file:
    arrays = pickle.load(file)
np.savez("arrays.npz", **arrays)
print(arrays["weights"], arrays["bias"])
