from pathlib import Path

from cryptography.hazmat.primitives.serialization import load_pem_private_key
from sklearn.datasets import load_iris
from sklearn.linear_model import LogisticRegression

import signed_pickle

X, y = load_iris(return_X_y=True)
model = LogisticRegression(max_iter=1000).fit(X, y)

private_key = load_pem_private_key(
    Path("private.pem").read_bytes(), password=None
)
path = Path("iris.signed")
signed_pickle.save(model, path, private_key, name="iris", version=7)

manifest, _ = signed_pickle.verify(path, private_key.public_key())
print("signed:", ", ".join(manifest))
for module, name in sorted(manifest["allowed"]):
    print("the pickle may import", module, name)
