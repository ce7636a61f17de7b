import joblib
import numpy as np

joblib.dump(np.zeros(3), "weights.joblib")

changeable = joblib.load("weights.joblib", mmap_mode="c")
changeable[0] = 1.0  # changes the array in this program, not the file
print("mapped, copy on write:", changeable.tolist())

own = joblib.load("weights.joblib", mmap_mode="r").copy()
own[0] = 2.0
print("a copy:", own.tolist())

print("the file:", joblib.load("weights.joblib").tolist())
