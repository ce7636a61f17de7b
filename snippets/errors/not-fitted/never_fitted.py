import pickle

from sklearn.base import clone
from sklearn.datasets import load_iris
from sklearn.linear_model import LogisticRegression

X, y = load_iris(return_X_y=True)
model = LogisticRegression(max_iter=1000)
clone(model).fit(X, y)  # the clone is fitted, and thrown away

saved = pickle.dumps(model)
pickle.loads(saved).predict(X[:3])
