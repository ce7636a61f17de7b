import numpy as np

names = np.array(["setosa", None])
np.save("names.npy", names)
np.load("names.npy")
