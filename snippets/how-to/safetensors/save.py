import json
import os

import numpy as np
from safetensors.numpy import save_file
from sklearn.datasets import load_digits
from sklearn.model_selection import train_test_split
from sklearn.neural_network import MLPClassifier


def save(arrays: dict, path: str, metadata: dict[str, str]) -> None:
    """Save named arrays and texts to path, completely or not at all.

    Raises SafetensorError if an array holds no plain numbers.
    """
    arrays = {name: np.ascontiguousarray(a) for name, a in arrays.items()}
    save_file(arrays, f"{path}.tmp", metadata=metadata)
    os.replace(f"{path}.tmp", path)


X, y = load_digits(return_X_y=True)
X_train, X_test, y_train, y_test = train_test_split(X, y, random_state=0)
model = MLPClassifier((32, 16), early_stopping=True, random_state=0)
model.fit(X_train, y_train)

weights = {f"weight_{i}": array for i, array in enumerate(model.coefs_)}
weights |= {f"bias_{i}": array for i, array in enumerate(model.intercepts_)}
metadata = {
    "hidden": model.activation,
    "classes": json.dumps(model.classes_.tolist()),
}
save(weights, "model.safetensors", metadata)

check = {"X": X_test, "labels": model.predict(X_test)}
save(check, "check.safetensors", {"made by": "MLPClassifier"})
for name, array in weights.items():
    print(f"{name}: {array.dtype} {array.shape}")
