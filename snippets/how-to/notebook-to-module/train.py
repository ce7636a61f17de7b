import pickle

import numpy as np

from features import Clip

clip = Clip().fit(np.array([[1.0], [2.0], [3.0]]))
with open("clip.pkl", "wb") as file:
    pickle.dump(clip, file, protocol=5)
print("the file names", f"{Clip.__module__}.{Clip.__qualname__}")
