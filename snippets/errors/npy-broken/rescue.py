from pathlib import Path

import numpy as np
from numpy.lib import format as npy


def rescue(path: str) -> np.ndarray:
    """Return the whole rows of a .npy file that was cut off.

    Raises ValueError if it is no .npy file, or one that has no whole rows.
    """
    with open(path, "rb") as file:
        if npy.read_magic(file) != (1, 0):
            raise ValueError("a .npy file with an unusual header")
        shape, by_columns, dtype = npy.read_array_header_1_0(file)
        if by_columns or dtype.hasobject or not shape:
            raise ValueError("no rows that could be rescued")
        numbers = np.frombuffer(file.read(), np.uint8)
    size = dtype.itemsize * int(np.prod(shape[1:]))  # of one row, in bytes
    whole = min(len(numbers) // size, shape[0])
    print(f"{path}: {whole} of {shape[0]} rows are whole")
    return numbers[: whole * size].view(dtype).reshape(whole, *shape[1:])


np.save("demo.npy", np.arange(12.0).reshape(3, 4))
Path("demo-cut.npy").write_bytes(Path("demo.npy").read_bytes()[:-16])
print(rescue("demo-cut.npy"))
Path("page.npy").write_text("<!doctype html>")
try:
    rescue("page.npy")
except ValueError as error:
    print("page.npy:", error)
