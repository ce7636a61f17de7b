import pickle
from fractions import Fraction

from machine import load

weights = [5, 7]
data = pickle.dumps({"weights": weights, "best": weights}, protocol=4)

loaded = load(data)
print(loaded)
print("as pickle.loads:", loaded == pickle.loads(data))
print("one list:", loaded["weights"] is loaded["best"])

try:
    load(pickle.dumps({"rate": Fraction(1, 2), "best": 0}, protocol=4))
except ValueError as error:
    print("refused:", error)
