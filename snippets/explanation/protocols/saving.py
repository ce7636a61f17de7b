import pickle
import tracemalloc

import numpy as np

array = np.random.default_rng(seed=0).random(2_000_000)

for protocol in (3, 4, 5):
    with open("array.pkl", "wb") as file:
        tracemalloc.start()
        pickle.dump(array, file, protocol=protocol)
        _, peak = tracemalloc.get_traced_memory()
        tracemalloc.stop()
    print(f"protocol {protocol}: {peak / array.nbytes:.1f} times the array")
