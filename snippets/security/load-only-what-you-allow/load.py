import json
from pathlib import Path

from strict_pickle import load

allowed = json.loads(Path("allowed.json").read_text())
model = load("model.pkl", allowed)

flowers = [[5.1, 3.5, 1.4, 0.2], [6.7, 3.0, 5.2, 2.3]]
print("predicted:", model.predict(flowers).tolist())
