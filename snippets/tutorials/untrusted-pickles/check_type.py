import pickle
from pathlib import Path

print("before:", Path("I_WAS_HERE.txt").exists())

with open("marker.pkl", "rb") as file:
    model = pickle.load(file)
if not isinstance(model, dict):
    print("refused: this is not a dictionary")

print("after: ", Path("I_WAS_HERE.txt").exists())
