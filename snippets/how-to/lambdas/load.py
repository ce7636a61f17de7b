import pickle

from sklearn.datasets import load_wine

with open("pipeline.pkl", "rb") as file:
    pipeline = pickle.load(file)

X, y = load_wine(return_X_y=True)
print(f"accuracy: {pipeline.score(X, y):.3f}")
