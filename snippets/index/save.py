import pickle

from sklearn.datasets import load_iris
from sklearn.ensemble import RandomForestClassifier

X, y = load_iris(return_X_y=True)
model = RandomForestClassifier(random_state=0).fit(X, y)

with open("model.pkl", "wb") as file:
    pickle.dump(model, file)

print(f"saved a model that knows {len(model.classes_)} kinds of iris")
