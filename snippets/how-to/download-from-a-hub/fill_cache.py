import hashlib
import json
from pathlib import Path

import skops.io
from sklearn.datasets import load_iris
from sklearn.linear_model import LogisticRegression

X, y = load_iris(return_X_y=True)
data = skops.io.dumps(LogisticRegression(max_iter=1000).fit(X, y))

pin = {
    "repo_id": "you/iris",
    "filename": "model.skops",
    "revision": "5ec1f9b7d0a84c2e9b3f6a7d8e1c0b2a4f6d8e9c",
    "sha256": hashlib.sha256(data).hexdigest(),
}
Path("pin.json").write_text(json.dumps(pin))

cache = Path("hub/models--you--iris/snapshots", pin["revision"])
cache.mkdir(parents=True, exist_ok=True)
(cache / pin["filename"]).write_bytes(data)
print("in the cache:", pin["filename"])
