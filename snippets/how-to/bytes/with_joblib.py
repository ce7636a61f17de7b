import io

import joblib
from sklearn.datasets import load_iris
from sklearn.ensemble import RandomForestClassifier

X_train, y_train = load_iris(return_X_y=True)
model = RandomForestClassifier(random_state=0).fit(X_train, y_train)


def to_bytes(model: object, compress: int = 0) -> bytes:
    """Return what joblib.dump would write; level 1 to 9 compresses it."""
    buffer = io.BytesIO()
    joblib.dump(model, buffer, compress=compress)
    return buffer.getvalue()


data = to_bytes(model)
small = to_bytes(model, compress=3)
again = joblib.load(io.BytesIO(small))

print("loaded:", again)
print("smaller than half:", len(small) < len(data) / 2)
