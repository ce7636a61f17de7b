import numpy as np

print("NumPy", np.__version__)
np.savez("pickled.npz", weights=np.ones(2), settings={"rate": 0.1})
with np.load("pickled.npz") as file:
    print("saved:", file.files)
    print("weights:", file["weights"])
    try:
        print("settings:", file["settings"])
    except ValueError as error:
        print("not settings:", error)
