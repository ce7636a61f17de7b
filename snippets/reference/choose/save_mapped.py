import os

import joblib
import numpy as np
from sklearn.neighbors import KNeighborsClassifier

rng = np.random.default_rng(seed=0)
X_train = rng.random((20_000, 50))  # 8 MB
y_train = X_train[:, 0] > 0.5
model = KNeighborsClassifier(algorithm="brute").fit(X_train, y_train)

joblib.dump(model, "model.joblib.new")  # without compress
os.replace("model.joblib.new", "model.joblib")

loaded = joblib.load("model.joblib", mmap_mode="c")
X_new = rng.random((5, 50))
same = np.array_equal(loaded.predict(X_new), model.predict(X_new))
print("same labels:", same)
print("mapped:", isinstance(loaded._fit_X, np.memmap))
