import pickle

import joblib
import numpy as np

model = {"weights": np.array([[0.5, -1.0]]), "columns": ["area", "rooms"]}

with open("model.pkl", "wb") as file:  # any joblib and any Python 3 reads it
    pickle.dump(model, file, protocol=4)
joblib.dump(model, "model.joblib")  # needs joblib 1.2 where it is loaded
