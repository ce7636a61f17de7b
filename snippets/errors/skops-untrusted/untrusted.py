import skops.io
from sklearn.datasets import load_iris
from sklearn.neighbors import KNeighborsClassifier

X, y = load_iris(return_X_y=True)
skops.io.dump(KNeighborsClassifier().fit(X, y), "neighbors.skops")
skops.io.load("neighbors.skops")
