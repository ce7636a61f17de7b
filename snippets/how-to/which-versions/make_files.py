import pickle

import joblib
import pandas as pd
import sklearn
from sklearn.datasets import load_iris
from sklearn.linear_model import LogisticRegression

X, y = load_iris(return_X_y=True)
model = LogisticRegression(max_iter=1000).fit(X, y)
name = f"iris-{sklearn.__version__}.joblib"
joblib.dump(model, name, compress=3, protocol=4)
print("made", name)

table = pd.DataFrame({"width": [1.5, 2.5]}, index=[7, 9])
name = f"table-{pd.__version__}.pkl"
with open(name, "wb") as file:
    pickle.dump(table, file, protocol=4)
print("made", name)
