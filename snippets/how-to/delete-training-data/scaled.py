import numpy as np
from sklearn.datasets import load_iris
from sklearn.neighbors import KNeighborsClassifier
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

from find_rows import find_rows

X, y = load_iris(return_X_y=True)
pipeline = make_pipeline(StandardScaler(), KNeighborsClassifier()).fit(X, y)
print(find_rows(pipeline, X))
print(find_rows(pipeline, pipeline[:-1].transform(X)))

scaler, neighbors = pipeline
rows = scaler.inverse_transform(neighbors._fit_X)
print("the rows can be had back:", np.allclose(rows, X))
