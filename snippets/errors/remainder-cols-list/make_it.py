import pickle

import pandas as pd
import sklearn
from sklearn.compose import ColumnTransformer
from sklearn.linear_model import LinearRegression
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

rows = {"area": [40, 60, 90], "rooms": [1, 3, 4], "floor": [5, 1, 2]}
X = pd.DataFrame(rows)
columns = ColumnTransformer(
    [("scale", StandardScaler(), ["area"])], remainder="passthrough"
)
model = make_pipeline(columns, LinearRegression()).fit(X, [200, 250, 410])
saved = {"rows": rows, "expected": model.predict(X).tolist(), "model": model}
with open(f"columns-{sklearn.__version__}.pkl", "wb") as file:
    pickle.dump(saved, file, protocol=4)
