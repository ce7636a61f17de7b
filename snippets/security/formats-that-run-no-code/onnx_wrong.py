import numpy as np
import onnxruntime
from skl2onnx import to_onnx
from sklearn.datasets import load_digits, load_wine
from sklearn.ensemble import (
    HistGradientBoostingClassifier,
    RandomForestClassifier,
)

CPU = ["CPUExecutionProvider"]


def compare(name: str, model, X, y):
    """Fit and convert a model; print whether the predictions agree."""
    converted = to_onnx(model.fit(X, y), X[:1], options={"zipmap": False})
    data = converted.SerializeToString()
    session = onnxruntime.InferenceSession(data, providers=CPU)
    labels, probabilities = session.run(None, {"X": X})
    share = np.mean(labels == model.predict(X))
    difference = np.abs(probabilities - model.predict_proba(X)).max()
    print(f"{name}: share of equal labels {share:.1f}")
    print("  probabilities equal to 6 decimals:", difference < 1e-6)


X, y = load_wine(return_X_y=True)
forest = RandomForestClassifier(n_estimators=50, random_state=0)
compare("forest, float32", forest, X.astype(np.float32), y)
compare("forest, float64", forest, X, y)

X, y = load_digits(n_class=3, return_X_y=True)
X = X.astype(np.float32)  # whole numbers from 0 to 16
for name, columns in {"numbers": None, "categories": range(64)}.items():
    boosting = HistGradientBoostingClassifier(
        max_iter=10, categorical_features=columns, random_state=0
    )
    compare(f"boosting, {name}", boosting, X, y)
