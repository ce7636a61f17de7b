import pickle
from pathlib import Path

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

# one column: a time, in seconds since 1970
X = 1_700_000_000 + np.array([[0.0], [4.0], [8.0], [12.0], [50.0], [60.0]])
pipeline = make_pipeline(StandardScaler(), LogisticRegression())
pipeline.fit(X, [0, 0, 0, 0, 1, 1])
Path("model.pkl").write_bytes(pickle.dumps((pipeline, X)))
print("scikit-learn:", pipeline.predict(X))
