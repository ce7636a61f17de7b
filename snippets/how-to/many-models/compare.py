import pickle
import tracemalloc
from pathlib import Path

import numpy as np

from model_folder import load, read_index, save

rng = np.random.default_rng(seed=0)
models = {f"customer {n}": {"coef": rng.random(10_000)} for n in range(50)}
Path("models.pkl").write_bytes(pickle.dumps(models, protocol=5))
save(models.items(), "fifty")

tracemalloc.start()
pickle.loads(Path("models.pkl").read_bytes())["customer 7"]
_, from_dict = tracemalloc.get_traced_memory()
tracemalloc.reset_peak()
load("customer 7", "fifty")
_, from_folder = tracemalloc.get_traced_memory()
tracemalloc.stop()
print("one model takes under a tenth:", from_folder < from_dict / 10)

sha256 = read_index("fifty")["customer 7"]
for path in (Path("models.pkl"), Path("fifty", f"{sha256}.pkl")):
    path.write_bytes(path.read_bytes()[:-1])  # the last byte gets lost
for name in ("customer 7", "customer 8"):
    try:
        print("folder:  ", name, "has", len(load(name, "fifty")["coef"]))
    except ValueError as error:
        print("folder:  ", error)
try:
    pickle.loads(Path("models.pkl").read_bytes())
except (EOFError, pickle.UnpicklingError) as error:
    print("one dict:", error)
