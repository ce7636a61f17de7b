import importlib
import pickle
import sys

import numpy as np

if np.__version__.startswith("1."):
    for part in ["", ".multiarray", ".numeric", ".umath"]:
        old = importlib.import_module(f"numpy.core{part}")
        sys.modules[f"numpy._core{part}"] = old

with open("weights.pkl", "rb") as file:
    print(pickle.load(file).sum())
