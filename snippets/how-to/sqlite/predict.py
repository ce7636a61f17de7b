from sklearn.datasets import load_iris

from model_store import load

X, y = load_iris(return_X_y=True)
newest = load("models.db", "iris")
first = load("models.db", "iris", version=1)

print(f"newest:  C={newest.C}, accuracy {newest.score(X, y):.2f}")
print(f"version 1: C={first.C}, accuracy {first.score(X, y):.2f}")
