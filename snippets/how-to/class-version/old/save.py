import pickle

from sklearn.datasets import load_wine

from cleaning import Clipper

X, _ = load_wine(return_X_y=True)
clipper = Clipper(quantile=0.1).fit(X)

with open("clip.pkl", "wb") as file:
    pickle.dump(clipper, file, protocol=5)
print("saved", clipper, "with", ", ".join(vars(clipper)))
print("limited:", clipper.transform(X[:1])[0, :3].round(2))
