from pathlib import Path

import joblib
import numpy as np

lookup = joblib.load("lookup.joblib", mmap_mode="c")
vectors = lookup["vectors"]

print("type:  ", type(vectors))
print("array: ", isinstance(vectors, np.ndarray), vectors.shape)
print("file:  ", Path(vectors.filename).name)
print("names: ", type(lookup["names"]))
print(f"row 42: {vectors[42, :3].round(3)}")
