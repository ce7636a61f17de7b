import os

import joblib
import numpy as np
from sklearn.neighbors import KNeighborsClassifier

rng = np.random.default_rng(seed=0)
X_train = rng.random((20_000, 200))  # 32 MB
y_train = X_train[:, 0] > 0.5
model = KNeighborsClassifier(algorithm="brute").fit(X_train, y_train)

joblib.dump(model, "model.joblib.new")  # without compress
os.replace("model.joblib.new", "model.joblib")
