import json

import numpy as np
from safetensors import safe_open
from safetensors.numpy import save_file
from sklearn.datasets import load_wine
from sklearn.linear_model import LogisticRegression
from sklearn.preprocessing import scale

wine = load_wine()
X, y = scale(wine.data), wine.target_names[wine.target]
fitted = LogisticRegression().fit(X, y)
arrays = {
    "coef": np.ascontiguousarray(fitted.coef_),
    "intercept": np.ascontiguousarray(fitted.intercept_),
}
classes = json.dumps(fitted.classes_.tolist())  # text is no number
save_file(arrays, "linear.safetensors", metadata={"classes": classes})

model = LogisticRegression()
with safe_open("linear.safetensors", framework="np") as file:
    model.coef_ = file.get_tensor("coef")
    model.intercept_ = file.get_tensor("intercept")
    model.classes_ = np.array(json.loads(file.metadata()["classes"]))

difference = np.abs(model.predict_proba(X) - fitted.predict_proba(X)).max()
print("classes:", model.classes_.tolist())
print("same labels:", np.array_equal(model.predict(X), fitted.predict(X)))
print("probabilities equal to 12 decimals:", difference < 1e-12)
