import hashlib
import json
import pickle
from pathlib import Path

import numpy as np
from sklearn.datasets import load_digits
from sklearn.ensemble import RandomForestClassifier

X, y = load_digits(return_X_y=True)
model = RandomForestClassifier(n_estimators=20, random_state=0)
model.fit(X[:1000], y[:1000])
data = pickle.dumps(model, protocol=5)
Path("model.pkl").write_bytes(data)
pin = {"path": "model.pkl", "sha256": hashlib.sha256(data).hexdigest()}
Path("model.lock").write_text(json.dumps(pin))

for folder in (Path("parts"), Path("scores")):
    folder.mkdir()
for number, rows in enumerate(np.array_split(X[1000:], 8)):
    np.savez(f"parts/{number}.npz", X=rows)

whole = Path("parts/5.npz").rename("5.npz")  # one part arrives cut off
Path("parts/5.npz").write_bytes(whole.read_bytes()[:5000])
print("model.pkl, its SHA-256 in model.lock, 8 parts, one of them cut off")
