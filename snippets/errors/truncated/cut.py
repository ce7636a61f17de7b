import pickle
from pathlib import Path

model_bytes = pickle.dumps(list(range(1000)))
Path("cut.pkl").write_bytes(model_bytes[: len(model_bytes) // 2])

with open("cut.pkl", "rb") as file:
    pickle.load(file)
