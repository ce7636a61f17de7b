import pickle
from pathlib import Path

with open("config.pkl", "rb") as file:
    config = pickle.load(file)
rows = Path(config["rows"])
print(rows.name, rows.parent)
