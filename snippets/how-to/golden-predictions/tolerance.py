import pickle

import numpy as np

from golden import answers

with open("model.pkl", "rb") as file:
    model = pickle.load(file)
with np.load("golden.npz") as golden:
    rows, wanted = golden["rows"], golden["predict_proba"]

by_one = np.vstack([answers(model, row[None])["predict_proba"] for row in rows])
rounded = answers(model, rows.astype(np.float32))["predict_proba"]
for name, found in [("one by one", by_one), ("float32", rounded)]:
    for distance in [1e-12, 1e-6]:
        good = np.allclose(found, wanted, rtol=0, atol=distance)
        print(f"{name:11} within {distance}: {good}")
