import hashlib
import json
import pickle
import warnings
from pathlib import Path

import numpy as np
import pandas as pd
from sklearn.exceptions import InconsistentVersionWarning

warnings.simplefilter("error", InconsistentVersionWarning)

card = json.loads(Path("model.json").read_text())
data = Path("model.pkl").read_bytes()
if hashlib.sha256(data).hexdigest() != card["sha256"]:
    raise SystemExit("model.pkl is not the file of this card")
model = pickle.loads(data)
again = model.predict_proba(pd.DataFrame(card["rows"]))
print("as saved:", np.allclose(again, card["golden"]))
