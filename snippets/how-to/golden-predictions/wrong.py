import pickle
from pathlib import Path

import numpy as np

from golden import answers, same

saved = Path("model.pkl").read_bytes()


def change(name: str) -> object:
    """Return the model with one part made wrong."""
    model = pickle.loads(saved)
    imputer, scaler, linear = (step for _, step in model.steps)
    if name == "weight":
        linear.coef_[0, 0] *= 1.001
    elif name == "intercept":
        linear.intercept_ += 0.5
    elif name == "imputer":
        imputer.statistics_[3] = 0
    elif name == "scaler":
        scaler.mean_[:], scaler.scale_[:] = 0, 1
    return model


print("            first ten rows          chosen rows")
print("wrong part  labels   probabilities  labels   probabilities")
for name in ["weight", "intercept", "imputer", "scaler"]:
    line = f"{name:12}"
    for path in ["first.npz", "golden.npz"]:
        with np.load(path) as golden:
            found = answers(change(name), golden["rows"])
            for method, width in [("predict", 9), ("predict_proba", 15)]:
                good = same(found[method], golden[method])
                line += f"{'missed' if good else 'FOUND':{width}}"
    print(line.rstrip())
