import pickle
import sys

# Hide every installed library, as on a computer that has none.
sys.path = [p for p in sys.path if not p.endswith("-packages")]

with open("model.pkl", "rb") as file:
    model = pickle.load(file)
