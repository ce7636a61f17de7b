from pathlib import Path

import joblib
import numpy as np

joblib.dump(np.zeros(1_250_000), "live.joblib")
joblib.dump(np.ones(1_250_000), "new.joblib")

weights = joblib.load("live.joblib", mmap_mode="r")
print("loaded:", weights[0])

with open("live.joblib", "r+b") as file:  # somebody updates the file in place
    file.write(Path("new.joblib").read_bytes())

print("now:   ", weights[0])
