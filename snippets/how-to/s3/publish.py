from sklearn.datasets import load_iris
from sklearn.linear_model import LogisticRegression

from model_store import point, publish

X, y = load_iris(return_X_y=True)
for version, C in [("1", 1.0), ("2", 10.0)]:
    model = LogisticRegression(C=C, max_iter=1000).fit(X, y)
    publish(model, "iris", version)
    print("published version", version)

point("iris", "2")  # when those who load have the new pins.json
