from pathlib import Path

import joblib
import numpy as np

rng = np.random.default_rng(seed=0)
lookup = {
    "names": [f"product {number}" for number in range(5000)],
    "vectors": rng.random((5000, 1000)),
}

joblib.dump(lookup, "lookup.joblib")

size = Path("lookup.joblib").stat().st_size / 1_000_000
print(f"saved {lookup['vectors'].shape} numbers, {size:.0f} MB")
