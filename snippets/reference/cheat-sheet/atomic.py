import os
import pickle

model = {"coef": [0.5, 1.5], "intercept": 2.0}

with open("small.pkl.new", "wb") as file:
    pickle.dump(model, file, protocol=5)
    file.flush()
    os.fsync(file.fileno())
os.replace("small.pkl.new", "small.pkl")  # all or nothing
