import pickle
import sys
import warnings

import numpy as np
from sklearn._loss import _loss


def make_loss(kind: type, checksum: int, state: tuple) -> object:
    """Return a loss as scikit-learn 1.5 and older described it."""
    return kind(*state)


sys.modules["_loss"] = _loss
for name in [name for name in dir(_loss) if name.startswith("Cy")]:
    setattr(_loss, f"__pyx_unpickle_{name}", make_loss)
with (
    warnings.catch_warnings(record=True),  # we know: another version
    open("boost-1.5.2.pkl", "rb") as file,
):
    saved = pickle.load(file)

got = saved["model"].predict_proba(saved["rows"])
print("answers as before:", np.allclose(got, saved["expected"]))
with open("boost.pkl", "wb") as file:
    pickle.dump(saved["model"], file)
