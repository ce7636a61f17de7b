import json
from pathlib import Path

import lightgbm
import numpy as np
import pandas as pd

record = json.loads(Path("model.json").read_text(encoding="utf-8"))
booster = lightgbm.Booster(model_str=record["model"])
expected = np.load("expected.npy").argmax(axis=1)

X_test = pd.read_csv("X_test.csv")
turned = X_test[X_test.columns[::-1]]  # the same columns, last one first
for name, table in {
    "turned": turned,
    "put in order": turned[record["columns"]],
}.items():
    labels = booster.predict(table).argmax(axis=1)
    print(f"{name}: same labels {np.array_equal(labels, expected)}")
