import pickle

import numpy as np
from sklearn.ensemble import ExtraTreesRegressor

rng = np.random.default_rng(seed=0)
X_train = rng.random((40_000, 4))
y_train = rng.random(40_000)
model = ExtraTreesRegressor(n_estimators=8, max_features=1, random_state=0)
model.fit(X_train, y_train)

with open("forest.pkl", "wb") as file:
    pickle.dump(model, file, protocol=5)
