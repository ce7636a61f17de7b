import hashlib
import json
import pickle
import platform
from pathlib import Path

import sklearn
from sklearn.datasets import load_iris
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

X, y = load_iris(return_X_y=True, as_frame=True)
model = make_pipeline(StandardScaler(), LogisticRegression())
data = pickle.dumps(model.fit(X, y), protocol=5)
card = {
    "sha256": hashlib.sha256(data).hexdigest(),
    "python": platform.python_version(),
    "scikit-learn": sklearn.__version__,
    "rows": X.iloc[[0, 75, 149]].to_dict("list"),
    "golden": model.predict_proba(X.iloc[[0, 75, 149]]).tolist(),
}
Path("model.pkl").write_bytes(data)
Path("model.json").write_text(json.dumps(card, indent=2))
