import joblib
import numpy as np

print("joblib", joblib.__version__)
joblib.dump(np.arange(10.0), "numbers.joblib")
np.savez("numbers.npz", numbers=np.arange(10.0))

with open("numbers.joblib", "rb") as file:
    array = joblib.load(file, mmap_mode="c")
print("an opened file:", type(array).__name__)

with np.load("numbers.npz", mmap_mode="c") as arrays:
    print("a .npz file:", type(arrays["numbers"]).__name__)
