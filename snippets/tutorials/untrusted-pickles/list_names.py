import pickle

from sklearn.datasets import load_iris
from sklearn.linear_model import LogisticRegression

from pickle_names import pickle_names

X, y = load_iris(return_X_y=True)
model = LogisticRegression(max_iter=1000).fit(X, y)
with open("model.pkl", "wb") as file:
    pickle.dump(model, file, protocol=5)

for path in ["model.pkl", "downloaded.pkl"]:
    print(path)
    for name in sorted(pickle_names(path)):
        print("   ", ascii(name))  # a name can hold anything
