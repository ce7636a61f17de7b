from sklearn.datasets import load_iris
from sklearn.linear_model import LogisticRegression

from model_store import save

X_train, y_train = load_iris(return_X_y=True)
for C in (0.001, 1.0):
    model = LogisticRegression(C=C, max_iter=1000).fit(X_train, y_train)
    version = save(model, "models.db", "iris")
    print("saved iris, version", version)
