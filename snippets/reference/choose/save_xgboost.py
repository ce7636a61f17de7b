import os

import numpy as np
from sklearn.datasets import load_breast_cancer
from xgboost import XGBClassifier

X, y = load_breast_cancer(return_X_y=True)
model = XGBClassifier(n_estimators=40, max_depth=3, n_jobs=1, random_state=0)
model.fit(X, y)

model.save_model("model.new.ubj")  # the ending chooses the format
os.replace("model.new.ubj", "model.ubj")

loaded = XGBClassifier()
loaded.load_model("model.ubj")
same = np.array_equal(loaded.predict_proba(X), model.predict_proba(X))
print("same probabilities:", same)
