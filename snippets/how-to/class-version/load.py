import pickle

from sklearn.datasets import load_wine

with open("clip.pkl", "rb") as file:
    clip = pickle.load(file)

X, _ = load_wine(return_X_y=True)
print("loaded", clip, "with", ", ".join(vars(clip)))
print("limited:", clip.transform(X[:1])[0, :3].round(2))
