import os
import pickle
from pathlib import Path

import joblib

model = pickle.loads(Path("forest.pkl").read_bytes())
plain = Path("forest.pkl").stat().st_size

for compress in [3, ("lzma", 1), ("lzma", 0)]:
    joblib.dump(model, "model.joblib.new", compress=compress)
    os.replace("model.joblib.new", "model.joblib")
    again = joblib.load("model.joblib")  # finds out itself how to unpack

    small = Path("model.joblib").stat().st_size < plain / 2
    print(f"compress={compress!r}: {type(again).__name__}, smaller: {small}")
