import sqlite3
from types import SimpleNamespace

from unpicklable import unpicklable

store = SimpleNamespace(path="a.db", connection=sqlite3.connect(":memory:"))
model = SimpleNamespace(weights=[0.2, 0.8], steps=["scale", store])

for path, error in unpicklable(model, "model").items():
    print(path, error, sep="\n    ")
