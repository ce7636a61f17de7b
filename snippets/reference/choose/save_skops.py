import os
from pathlib import Path

import numpy as np
import skops.io
from sklearn.datasets import load_wine
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

ALLOWED: list[str] = []  # names of types that you have looked up yourself

X, y = load_wine(return_X_y=True)
model = make_pipeline(StandardScaler(), LogisticRegression()).fit(X, y)

data = skops.io.dumps(model)
print("types to review:", skops.io.get_untrusted_types(data=data))
Path("model.skops.new").write_bytes(data)
os.replace("model.skops.new", "model.skops")

loaded = skops.io.load("model.skops", trusted=ALLOWED)
same = np.array_equal(loaded.predict_proba(X), model.predict_proba(X))
print("same probabilities:", same)
