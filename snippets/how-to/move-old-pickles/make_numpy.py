import pickle

import numpy as np

arrays = {"weights": np.array([0.25, -1.5]), "bias": np.float64(0.5)}
name = f"numpy-{np.__version__}.pkl"
with open(name, "wb") as file:
    pickle.dump(arrays, file, protocol=5)
print("made", name)
