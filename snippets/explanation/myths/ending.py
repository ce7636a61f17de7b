import pickle
from pathlib import Path

import joblib
import numpy as np

model = {"weights": [0.5, 1.5]}
for name in ["model.pkl", "model.txt", "model.safetensors"]:
    Path(name).write_bytes(pickle.dumps(model))
    print(name, "loads:", pickle.loads(Path(name).read_bytes()) == model)

joblib.dump(model, "model.joblib")
joblib.dump(model, "model.gz")
for name in ["model.joblib", "model.gz"]:
    start = Path(name).read_bytes()[:2]
    print(name, "is compressed:", start == b"\x1f\x8b")

np.save("weights.dat", np.ones(3))
print("saved as weights.dat:", [path.name for path in Path().glob("weights*")])
