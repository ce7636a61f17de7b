import os
import pickle
from pathlib import Path

HERE = Path(__file__).resolve().parent  # the folder of this program
path = HERE / "saved" / "iris.pkl"

path.parent.mkdir(exist_ok=True)  # open() makes no folders
with open(path, "wb") as file:
    pickle.dump("a model", file)

os.chdir(path.parent)  # the current folder no longer matters
with open(path, "rb") as file:
    print("loaded", pickle.load(file))
