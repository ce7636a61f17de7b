import lightgbm
import numpy as np
import pandas as pd
from sklearn.datasets import load_wine

X, y = load_wine(return_X_y=True, as_frame=True)
strength = pd.cut(X["alcohol"], 3, labels=["light", "medium", "strong"])
X = X[["hue"]].assign(strength=strength.astype(str).astype("category"))
options = {"objective": "multiclass", "num_class": 3, "verbose": -1}
options |= {"num_threads": 1, "seed": 0}
booster = lightgbm.train(options, lightgbm.Dataset(X, y), 20)
booster.save_model("categories.txt")

loaded = lightgbm.Booster(model_file="categories.txt")
print("in the file:", loaded.pandas_categorical)
expected = booster.predict(X)
kind = pd.CategoricalDtype(["strong", "medium", "light"])
turned = X.astype({"strength": kind})
print("other order:", np.allclose(loaded.predict(turned), expected))

try:
    loaded.predict(X.astype({"strength": str}))
except ValueError as error:
    print("text:", error)

row = X[:1].astype({"strength": str})
new = row.assign(strength=pd.Categorical(["alcohol-free"]))
none = row.assign(strength=pd.Categorical([None], categories=["light"]))
same = np.array_equal(loaded.predict(new), loaded.predict(none))
print("unknown category predicts as a missing value:", same)
