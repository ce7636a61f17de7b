import pickle

import numpy as np

with open("model.pkl", "rb") as file:
    model = pickle.load(file)

print("settings:")
for name, value in model.get_params().items():
    print(f"  {name} = {value}")

print("learned, and how many numbers:")
for name, value in vars(model).items():
    if name.endswith("_"):
        print(f"  {name}: {np.size(value)}")
