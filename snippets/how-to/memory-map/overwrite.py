import shutil

import joblib
import numpy as np

joblib.dump(np.full(100_000, 1.0), "live.joblib")
joblib.dump(np.full(100_000, 2.0), "next.joblib")

weights = joblib.load("live.joblib", mmap_mode="r")
print("loaded:        ", weights[0], weights[-1])
with open("next.joblib", "rb") as source, open("live.joblib", "r+b") as file:
    shutil.copyfileobj(source, file)  # somebody updates the file in place
print("copied onto it:", weights[0], weights[-1])
