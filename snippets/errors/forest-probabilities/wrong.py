import pickle
import warnings

import numpy as np
from sklearn.datasets import load_wine

X, y = load_wine(return_X_y=True)
with open("forest-1.3.2.pkl", "rb") as file, warnings.catch_warnings():
    warnings.simplefilter("ignore")  # do not do this
    model = pickle.load(file)
rows = model.predict_proba(X)
print(f"first row: {rows[0].round(2).tolist()}, sum {rows[0].sum():.2f}")
print("every row sums to 1:", np.allclose(rows.sum(axis=1), 1))
print(f"accuracy: {model.score(X, y):.2f}")
