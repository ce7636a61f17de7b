import json
from pathlib import Path

from cryptography.hazmat.primitives.serialization import load_pem_private_key
from sklearn.datasets import load_iris
from sklearn.linear_model import LogisticRegression

from signed_model import save
from strict_pickle import allowed_globals

X, y = load_iris(return_X_y=True)
model = LogisticRegression(max_iter=1000).fit(X, y)

key = load_pem_private_key(Path("private.pem").read_bytes(), password=None)
examples = X[[0, 50, 100]]  # one flower of each species
save(model, "iris-7.signed", key, name="iris", version=7, examples=examples)

allowed = sorted(allowed_globals(model))
Path("allowed.json").write_text(json.dumps(allowed))
