import joblib
import numpy as np

joblib.dump(np.zeros(3), "mapped.joblib")
weights = joblib.load("mapped.joblib", mmap_mode="r")
weights[0] = 1.0
