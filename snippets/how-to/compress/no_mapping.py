import warnings

import joblib
import numpy as np

joblib.dump(np.zeros(1000), "packed.joblib", compress=3)

with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    weights = joblib.load("packed.joblib", mmap_mode="c")

print("mapped:", isinstance(weights, np.memmap))
print("warned:", caught[0].message)
