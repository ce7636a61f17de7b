import pickle
import platform
import struct

import numpy as np
import sklearn
from sklearn.datasets import load_iris
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import FixedThresholdClassifier

X, y = load_iris(return_X_y=True, as_frame=True)
y = np.where(y == 2, "virginica", "other")
model = LogisticRegression(max_iter=1000).fit(X, y)
wrapped = FixedThresholdClassifier(model, threshold=0.3).fit(X, y)
data, wrapped = pickle.dumps(model, 5), pickle.dumps(wrapped, 5)
threshold = struct.pack(">d", 0.3)  # as pickle writes a float

for what, found in {
    "the argument solver": b"lbfgs" in data,
    "the name of a column": b"petal width" in data,
    "the label of a class": "virginica".encode("utf-32-le") in data,
    "a coefficient": model.coef_[0, 0].tobytes() in data,
    "the version of scikit-learn": sklearn.__version__.encode() in data,
    "the version of NumPy": np.__version__.encode() in data,
    "the version of Python": platform.python_version().encode() in data,
    "a training row": X.to_numpy()[0].tobytes() in data,
    "its accuracy": struct.pack(">d", model.score(X, y)) in data,
    "a threshold of 0.3, kept outside": threshold in data,
    "a threshold of 0.3, in a FixedThresholdClassifier": threshold in wrapped,
    "the code of predict": b"def predict" in data,
}.items():
    print("in the file:" if found else "not:        ", what)
