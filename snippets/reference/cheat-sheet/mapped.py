import joblib
import numpy as np

joblib.dump({"weights": np.arange(9.0)}, "model.joblib")
model = joblib.load("model.joblib", mmap_mode="c")
print(type(model["weights"]))
