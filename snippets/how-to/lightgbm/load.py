import json
from pathlib import Path

import lightgbm
import numpy as np
import pandas as pd

record = json.loads(Path("model.json").read_text(encoding="utf-8"))
booster = lightgbm.Booster(model_str=record["model"])
classes = np.array(record["classes"])

X_test = pd.read_csv("X_test.csv")
probabilities = booster.predict(X_test[record["columns"]])
labels = classes[probabilities.argmax(axis=1)]

difference = np.abs(probabilities - np.load("expected.npy")).max()
print("labels:", labels[:3].tolist())
print("probabilities equal to 12 decimals:", difference < 1e-12)
