from pathlib import Path

import numpy as np

from arrays import Reader, Writer

weights = np.arange(500_000.0)
model = {"name": "prices", "weights": weights, "best": weights}

folder = Path("weights")
folder.mkdir(exist_ok=True)
with open("model.pkl", "wb") as file:
    Writer(file, folder).dump(model)
print("pickle below 200 bytes:", Path("model.pkl").stat().st_size < 200)
print("beside it:", [path.name for path in folder.iterdir()])

with open("model.pkl", "rb") as file:
    loaded = Reader(file, folder).load()
print("loaded as:", type(loaded["weights"]).__name__)
print("equal:", np.array_equal(loaded["weights"], weights))
print("still one array:", loaded["weights"] is loaded["best"])
