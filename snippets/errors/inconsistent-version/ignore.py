import pickle
import warnings

from sklearn.datasets import load_iris

X, y = load_iris(return_X_y=True)
with warnings.catch_warnings(record=True), open("tree-1.3.2.pkl", "rb") as file:
    model = pickle.load(file)
print("the highest probability is", model.predict_proba(X).max())
