from pathlib import Path
from pickle import PicklingError

import numpy as np

import array_file

path = Path("model.arrays")
array_file.save({"weights": np.ones(1000)}, path)
whole = path.read_bytes()

Path("cut.arrays").write_bytes(whole[:5000])
Path("empty.arrays").write_bytes(b"")
np.save("other.npy", np.ones(1000))
for name in ["cut.arrays", "empty.arrays", "other.npy", "none.arrays"]:
    try:
        array_file.load(name)
    except (ValueError, FileNotFoundError) as error:
        print(f"{type(error).__name__}: {error}")

try:
    array_file.save({"weights": np.ones(1000), "scale": lambda x: 2 * x}, path)
except PicklingError:
    print("a lambda: not saved")
print("the old file is whole:", path.read_bytes() == whole)
