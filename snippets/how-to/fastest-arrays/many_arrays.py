import resource

import joblib
import numpy as np

import array_file

layers = {f"layer {i}": np.full(1_000, float(i)) for i in range(2_000)}
array_file.save(layers, "layers.arrays")
joblib.dump(layers, "layers.joblib")

_, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
resource.setrlimit(resource.RLIMIT_NOFILE, (1024, hard))  # Linux's default

mapped = array_file.load("layers.arrays")
print("array_file:", len(mapped), "arrays from one mapped file")
try:
    joblib.load("layers.joblib", mmap_mode="c")
except OSError as error:
    print("joblib:", error)
