import pickle
from pathlib import Path

Path("scores.pkl").write_text("0.97,0.95\n")  # a text, and no pickle

with open("scores.pkl", "rb") as file:
    pickle.load(file)
