from pathlib import Path

import numpy as np

try:
    np.savez("bad.npz", settings={"rate": 0.1}, allow_pickle=False)
except ValueError as error:
    print("refused:", error)
print("a broken file is left:", Path("bad.npz").exists())
