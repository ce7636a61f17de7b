import pickle

import numpy as np

with open("clip.pkl", "rb") as file:
    clip = pickle.load(file)
print(clip.transform(np.array([[0.0], [2.5], [9.0]])).ravel())
