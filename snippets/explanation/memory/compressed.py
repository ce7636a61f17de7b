import gzip
import pickle
import tracemalloc

import joblib
import numpy as np

model = {"weights": np.ones((5000, 1000)), "name": "demo"}
size = model["weights"].nbytes  # 40 MB
with gzip.open("model.pkl.gz", "wb", compresslevel=1) as file:
    pickle.dump(model, file, protocol=5)
joblib.dump(model, "model.joblib", compress=1)

tracemalloc.start()
with gzip.open("model.pkl.gz", "rb") as file:
    again = pickle.load(file)
_, peak = tracemalloc.get_traced_memory()
print("gzip and pickle need twice the model:", peak / size > 2)

del again
tracemalloc.reset_peak()
again = joblib.load("model.joblib")
_, peak = tracemalloc.get_traced_memory()
print("joblib needs less than one and a half:", peak / size < 1.5)
