import joblib
import numpy as np
from sklearn.datasets import load_iris
from sklearn.linear_model import LogisticRegression

from atomic import replacing

X_train, y_train = load_iris(return_X_y=True)
model = LogisticRegression(max_iter=1000).fit(X_train, y_train)

with replacing("model.joblib") as new:
    joblib.dump(model, new, compress=3)
    joblib.load(new).predict(X_train)  # if this fails, the old file stays

with replacing("weights.npz") as new:
    np.savez(new, coef=model.coef_, intercept=model.intercept_)

print("model:  ", joblib.load("model.joblib"))
with np.load("weights.npz") as weights:
    print("weights:", weights["coef"].shape)
