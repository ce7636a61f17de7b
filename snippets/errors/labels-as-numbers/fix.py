import pickle
from pathlib import Path

from sklearn.tree import DecisionTreeClassifier

X_train = [[1.0], [5.0], [9.0]]
y_train = ["setosa", "virginica", "versicolor"]
model = DecisionTreeClassifier(random_state=0).fit(X_train, y_train)
Path("model.pkl").write_bytes(pickle.dumps(model))

loaded = pickle.loads(Path("model.pkl").read_bytes())
print("predicted:", loaded.predict([[1.2], [8.0]]))
print("the names are in the model:", loaded.classes_)
