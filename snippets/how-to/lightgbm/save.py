import json
import os
from pathlib import Path

import numpy as np
from lightgbm import LGBMClassifier
from sklearn.datasets import load_wine
from sklearn.model_selection import train_test_split

wine = load_wine(as_frame=True)
X, y = wine.data, wine.target_names[wine.target]
X_train, X_test, y_train, y_test = train_test_split(X, y, random_state=0)
model = LGBMClassifier(n_estimators=20, n_jobs=1, random_state=0, verbose=-1)
model.fit(X_train, y_train)

record = {
    "columns": X_train.columns.tolist(),
    "classes": model.classes_.tolist(),
    "model": model.booster_.model_to_string(),
}
Path("model.json.tmp").write_text(json.dumps(record), encoding="utf-8")
os.replace("model.json.tmp", "model.json")

X_test.to_csv("X_test.csv", index=False)
np.save("expected.npy", model.predict_proba(X_test))
print("saved, accuracy above 0.9:", model.score(X_test, y_test) > 0.9)
