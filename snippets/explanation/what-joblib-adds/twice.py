import pickle
from pathlib import Path

import joblib
import numpy as np

weights = np.arange(100_000.0)
model = {"weights": weights, "best": weights}  # one array, two names

joblib.dump(model, "model.joblib")
with open("model.pkl", "wb") as file:
    pickle.dump(model, file, protocol=5)
with open("model.pkl", "rb") as file:
    models = {"joblib": joblib.load("model.joblib"), "pkl": pickle.load(file)}

for ending, model in models.items():
    size = Path(f"model.{ending}").stat().st_size / weights.nbytes
    model["weights"][0] = 5
    print(f"{ending}: file / array = {size:.1f}, best[0] = {model['best'][0]}")
