import os
import shutil

import joblib
import numpy as np

joblib.dump(np.full(100_000, 1.0), "old.joblib")
joblib.dump(np.full(100_000, 2.0), "next.joblib")

shutil.copy("old.joblib", "live.joblib")
weights = joblib.load("live.joblib", mmap_mode="c")
print("loaded:         ", weights[0])
with open("next.joblib", "rb") as source, open("live.joblib", "r+b") as file:
    shutil.copyfileobj(source, file)  # in place, as rsync --inplace does
print("after overwrite:", weights[-1])
