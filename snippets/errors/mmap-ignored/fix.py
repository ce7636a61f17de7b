import joblib
import numpy as np


def load_mapped(path: str) -> np.memmap:
    """Return the array in a file, mapped; TypeError if it is not mapped."""
    array = joblib.load(path, mmap_mode="c")
    if not isinstance(array, np.memmap):
        raise TypeError(f"{path} was read into memory, not mapped")
    return array


joblib.dump(np.arange(10.0), "array.joblib")  # without compress
array = load_mapped("array.joblib")  # a name, not an opened file
print(type(array).__name__, array[3])
