import json
import pickle
from pathlib import Path

from sklearn.datasets import load_iris
from sklearn.tree import DecisionTreeClassifier

from strict_pickle import allowed_globals

X_train, y_train = load_iris(return_X_y=True)
model = DecisionTreeClassifier(max_depth=3, random_state=0)
model.fit(X_train, y_train)
allowed = sorted(allowed_globals(model))

with open("model.pkl", "wb") as file:
    pickle.dump(model, file, protocol=5)
Path("allowed.json").write_text(json.dumps(allowed))

for first, second in allowed:
    if " " not in first:
        print(f"it names {second}, of {first}")
    elif first.endswith(("['criterion']", "['max_depth']", "['tree_']")):
        print(f"{first.rpartition('.')[2]} is {second}")
