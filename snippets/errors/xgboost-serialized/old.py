import hashlib
import pickle
import warnings
from pathlib import Path

import xgboost

SHA256 = {
    "1.2.1": "574001972661215b7ca20809ce891523c26cf86addde612faa3651209e8e05f8",
    "1.7.6": "76bf728511a3bcc8332f2ee4db3af770cca40c6e30cd9315c0b1d87a0834ebfd",
}
for version, digest in SHA256.items():
    data = Path(f"xgboost-{version}.pkl").read_bytes()
    if hashlib.sha256(data).hexdigest() != digest:
        raise SystemExit("not the file that this page is about: not loaded")
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        try:
            pickle.loads(data)
        except xgboost.core.XGBoostError as error:
            reason = str(error).splitlines()[0].partition("Check")[2]
            print(f"xgboost.core.XGBoostError: ... Check{reason}")
        for warning in caught:
            text = str(warning.message).partition("If you")[2]
            print(f"UserWarning: ... If you{text}")
