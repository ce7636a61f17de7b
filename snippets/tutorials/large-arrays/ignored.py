import warnings
from typing import BinaryIO

import joblib
import numpy as np

array = np.zeros((1250, 1000))
joblib.dump(array, "plain.joblib")
joblib.dump(array, "packed.joblib", compress=("zlib", 3))


def report(source: str | BinaryIO) -> None:
    """Load source, print whether it got mapped, and what joblib warned of."""
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        loaded = joblib.load(source, mmap_mode="c")
    print("  mapped:", isinstance(loaded, np.memmap))
    print("  warned:", [str(warning.message) for warning in caught])


print("name of a plain file")
report("plain.joblib")
print("name of a compressed file")
report("packed.joblib")
print("plain file, opened before")
with open("plain.joblib", "rb") as file:
    report(file)
