import os

import numpy as np

rng = np.random.default_rng(seed=0)
weights = {"layer": rng.normal(size=(64, 10)), "bias": np.zeros(10)}

np.savez("weights.new.npz", **weights, allow_pickle=False)
os.replace("weights.new.npz", "weights.npz")

with np.load("weights.npz", allow_pickle=False) as file:
    loaded = {name: file[name] for name in file.files}
for name, array in loaded.items():
    same = np.array_equal(array, weights[name])
    print(f"{name:6} {array.dtype} {array.shape!s:9} equal: {same}")
