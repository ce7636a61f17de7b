import numpy as np
import skops.io

np.savez("model.npz", [0.5, 0.25])
with np.load("model.npz") as file:
    print("names:", file.files)
    try:
        file["coef_"]
    except KeyError as error:
        print(f"KeyError: {error}")
try:
    skops.io.load("model.npz")
except KeyError as error:
    print(f"KeyError: {error}")
