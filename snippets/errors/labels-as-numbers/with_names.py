import pickle
from pathlib import Path

from sklearn.preprocessing import LabelEncoder
from sklearn.tree import DecisionTreeClassifier

encoder = LabelEncoder()
y_train = encoder.fit_transform(["setosa", "virginica", "versicolor"])
model = DecisionTreeClassifier(random_state=0)
model.fit([[1.0], [5.0], [9.0]], y_train)
saved = {"model": model, "classes": encoder.classes_.tolist()}
Path("model.pkl").write_bytes(pickle.dumps(saved))

loaded = pickle.loads(Path("model.pkl").read_bytes())
numbers = loaded["model"].predict([[1.2], [8.0]])
print("predicted:", [loaded["classes"][number] for number in numbers])
