import json
import pickle
import warnings
from pathlib import Path

from sklearn.datasets import load_wine

from compare import compare

X, y = load_wine(return_X_y=True)
with warnings.catch_warnings(), open("forest-1.3.2.pkl", "rb") as file:
    warnings.simplefilter("ignore")  # do not do this
    model = pickle.load(file)

old = json.loads(Path("forest-1.3.2.json").read_text())
loaded = {
    "accuracy": model.score(X, y),
    "labels": model.predict(X).tolist(),
    "probabilities": model.predict_proba(X).tolist(),
}
print("first row, 1.3.2:", [round(p, 2) for p in old["probabilities"][0]])
print("first row, here: ", [round(p, 2) for p in loaded["probabilities"][0]])
compare(old, old | loaded)
