import hashlib
import pickle
import warnings
from pathlib import Path

import numpy as np
import xgboost
from sklearn.datasets import load_iris

SHA256 = {
    "e6ba5aafeb1c9fb9339ffdc7d44f3ca52f1864f074f175d50a4bf7e769251c4e": "1.2.1",
    "4590254f0cc43bebf4de02765797e7efbec1d9c9aeedaea84cbc6605360ac9e0": "1.7.6",
}
for digest, version in SHA256.items():
    data = Path(f"xgboost-{version}.pkl").read_bytes()
    if hashlib.sha256(data).hexdigest() != digest:
        raise SystemExit("not the file that this page is about: not loaded")
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        try:
            pickle.loads(data)
            text = str(caught[0].message)
            text = "loaded. " + text[text.index("If you") :]
        except xgboost.core.XGBoostError as error:
            text = str(error).splitlines()[0].rpartition(": ")[2]
    print(f"pickle of {version}:", text.splitlines()[0])

X, y = load_iris(return_X_y=True)
booster = xgboost.Booster(model_file="xgboost-1.7.6.json")
labels = booster.predict(xgboost.DMatrix(X)).argmax(axis=1)
print(f"save_model of 1.7.6: accuracy {np.mean(labels == y):.2f}")
