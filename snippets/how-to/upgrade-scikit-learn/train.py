import hashlib
import json
import pickle
from pathlib import Path

import sklearn
from sklearn.datasets import load_wine
from sklearn.ensemble import AdaBoostClassifier, RandomForestClassifier

X, y = load_wine(return_X_y=True)
models = {
    "forest": RandomForestClassifier(3, max_depth=2, random_state=0),
    "boost": AdaBoostClassifier(n_estimators=10, random_state=0),
}
for name, model in models.items():
    model.fit(X, y)
    golden = {
        "data": hashlib.sha256(X.tobytes() + y.tobytes()).hexdigest(),
        "settings": {k: repr(v) for k, v in model.get_params().items()},
        "accuracy": model.score(X, y),
        "labels": model.predict(X).tolist(),
        "probabilities": model.predict_proba(X).round(6).tolist(),
    }
    path = Path(f"{name}-{sklearn.__version__}.pkl")
    path.write_bytes(pickle.dumps(model, protocol=4))
    path.with_suffix(".json").write_text(json.dumps(golden))
    print("made", path, "and", path.with_suffix(".json"))
