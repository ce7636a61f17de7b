import pickle
from pathlib import Path

Path("models").mkdir(exist_ok=True)
Path("models/forest.pkl").write_bytes(pickle.dumps("a model"))

with open("forest.pkl", "rb") as file:
    pickle.load(file)
