import pickle

import sklearn
from sklearn.compose import ColumnTransformer
from sklearn.datasets import load_iris
from sklearn.linear_model import LinearRegression
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

X, y = load_iris(return_X_y=True)
columns = ColumnTransformer(
    [("scale", StandardScaler(), [0, 1])], remainder="passthrough"
)
model = make_pipeline(columns, LinearRegression()).fit(X, y)
rows = X[::30]
expected = model.predict(rows).tolist()
saved = {"rows": rows.tolist(), "expected": expected, "model": model}
with open(f"columns-{sklearn.__version__}.pkl", "wb") as file:
    pickle.dump(saved, file, protocol=4)
