import pickle
from pathlib import Path

Path("text-mode.pkl").write_bytes(pickle.dumps({"accuracy": 0.97}))

with open("text-mode.pkl", encoding="utf-8") as file:  # no "rb"
    pickle.load(file)
