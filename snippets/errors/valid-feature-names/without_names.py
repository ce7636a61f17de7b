import warnings

from sklearn.datasets import load_iris
from sklearn.preprocessing import StandardScaler

X, y = load_iris(return_X_y=True, as_frame=True)
scaler = StandardScaler().fit(X)
warnings.simplefilter("error")  # so that it ends the program
scaler.transform([[5.1, 3.5, 1.4, 0.2]])
