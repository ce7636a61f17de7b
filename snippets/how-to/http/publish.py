import hashlib
import json
import pickle
from pathlib import Path

from sklearn.datasets import load_iris
from sklearn.linear_model import LogisticRegression

X, y = load_iris(return_X_y=True)
data = pickle.dumps(LogisticRegression(max_iter=1000).fit(X, y), protocol=5)
Path("public").mkdir(exist_ok=True)
Path("public/iris-1.pkl").write_bytes(data)  # goes to the web server

pin = {
    "url": "http://127.0.0.1:8451/iris-1.pkl",
    "sha256": hashlib.sha256(data).hexdigest(),
    "size": len(data),
}
Path("model.lock").write_text(json.dumps(pin))  # goes with your code
print("published iris-1.pkl, pinned in model.lock")
