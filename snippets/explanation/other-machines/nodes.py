import numpy as np
from sklearn.datasets import load_iris
from sklearn.tree import DecisionTreeClassifier

X, y = load_iris(return_X_y=True)
model = DecisionTreeClassifier(random_state=0).fit(X, y)
nodes = model.tree_.__getstate__()["nodes"]

for name, (dtype, _) in nodes.dtype.fields.items():
    print(f"{name:26}{'intp' if dtype == np.intp else dtype}")
