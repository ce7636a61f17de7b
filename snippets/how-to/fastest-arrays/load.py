import tracemalloc
from pathlib import Path

import numpy as np

import array_file

path = Path("catalogue.arrays")
tracemalloc.start()  # counts the memory that Python sets aside

for mapped in [True, False]:
    tracemalloc.reset_peak()
    before, _ = tracemalloc.get_traced_memory()
    catalogue = array_file.load(path, mapped=mapped)
    mean = catalogue["vectors"].mean()
    _, peak = tracemalloc.get_traced_memory()
    share = (peak - before) / path.stat().st_size
    print(f"mapped={mapped}: memory / file = {share:.1f}, mean {mean:.3f}")
    del catalogue

vectors = np.random.default_rng(seed=0).random((200_000, 32))
catalogue = array_file.load(path)
print("equal:", np.array_equal(catalogue["vectors"], vectors))

catalogue["vectors"][:] = 0.0  # a copy of what is changed, in memory
unchanged = array_file.load(path)["vectors"]
print("the file is as before:", np.array_equal(unchanged, vectors))
