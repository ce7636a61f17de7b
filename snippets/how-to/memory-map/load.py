import tracemalloc
from pathlib import Path

import joblib
import numpy as np

size = Path("model.joblib").stat().st_size
X_new = np.random.default_rng(seed=1).random((5, 200))
joblib.load("model.joblib")  # imports scikit-learn, so that it does not count

for mode in [None, "c"]:
    tracemalloc.start()
    model = joblib.load("model.joblib", mmap_mode=mode)
    labels = model.predict(X_new)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    print(f"mmap_mode={mode!r}: memory / file = {peak / size:.1f}")
    print("    predicts:", labels.tolist())

print(type(model._fit_X))
