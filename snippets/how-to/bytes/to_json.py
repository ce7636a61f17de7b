import base64
import json
import pickle
from pathlib import Path

from sklearn.datasets import load_iris
from sklearn.linear_model import LogisticRegression

X_train, y_train = load_iris(return_X_y=True)
model = LogisticRegression(max_iter=1000).fit(X_train, y_train)
data = pickle.dumps(model, protocol=5)

record = {"name": "iris", "model": base64.b64encode(data).decode()}
Path("model.json").write_text(json.dumps(record))

record = json.loads(Path("model.json").read_text())
again = pickle.loads(base64.b64decode(record["model"], validate=True))
print(record["name"], "loaded:", again)
print(f"text / bytes: {len(record['model']) / len(data):.1f}")
