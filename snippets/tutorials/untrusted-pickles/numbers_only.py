import numpy as np
from sklearn.datasets import load_iris
from sklearn.linear_model import LogisticRegression

X, y = load_iris(return_X_y=True)
model = LogisticRegression(max_iter=1000).fit(X, y)
np.savez(
    "model.npz",
    coef=model.coef_,
    intercept=model.intercept_,
    classes=model.classes_,
    allow_pickle=False,
)

loaded = LogisticRegression()
with np.load("model.npz", allow_pickle=False) as numbers:
    loaded.coef_ = numbers["coef"]
    loaded.intercept_ = numbers["intercept"]
    loaded.classes_ = numbers["classes"]
print("same predictions:", np.array_equal(loaded.predict(X), model.predict(X)))

try:
    np.load("downloaded.pkl", allow_pickle=False)
except ValueError as error:
    print("downloaded.pkl refused:", str(error).partition(".")[0])
