import pickle

import sklearn
from sklearn.datasets import load_iris
from sklearn.tree import DecisionTreeClassifier

X, y = load_iris(return_X_y=True)
model = DecisionTreeClassifier(max_depth=2, random_state=0).fit(X, y)
with open(f"tree-{sklearn.__version__}.pkl", "wb") as file:
    pickle.dump(model, file, protocol=4)
