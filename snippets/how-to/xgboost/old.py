import hashlib
import pickle
import warnings
from pathlib import Path

import numpy as np
import xgboost
from sklearn.datasets import load_iris

SHA256 = {
    "574001972661215b7ca20809ce891523c26cf86addde612faa3651209e8e05f8": "1.2.1",
    "76bf728511a3bcc8332f2ee4db3af770cca40c6e30cd9315c0b1d87a0834ebfd": "1.7.6",
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
