import pickle
from pathlib import Path
from typing import BinaryIO

import numpy as np

LARGE = 1_000_000  # bytes; smaller arrays go into the pickle


class Writer(pickle.Pickler):
    """Keeps large arrays in files of their own."""

    def __init__(self, file: BinaryIO, folder: Path) -> None:
        """Write the pickle to file, and the arrays into folder."""
        super().__init__(file, protocol=5)
        self.folder, self.arrays = folder, []

    def persistent_id(self, obj: object) -> int | None:
        """Return the number of a large array; None for the rest."""
        if not isinstance(obj, np.ndarray) or obj.nbytes < LARGE:
            return None
        for number, array in enumerate(self.arrays):
            if array is obj:
                return number
        number = len(self.arrays)
        np.save(self.folder / f"{number}.npy", obj, allow_pickle=False)
        self.arrays.append(obj)
        return number


class Reader(pickle.Unpickler):
    """Maps the arrays that Writer has left out."""

    def __init__(self, file: BinaryIO, folder: Path) -> None:
        """Read the pickle from file, and map the arrays in folder."""
        super().__init__(file)
        self.folder, self.arrays = folder, {}

    def persistent_load(self, pid: int) -> np.ndarray:
        """Return the array of that number; it is read when it is used."""
        if pid not in self.arrays:
            path = self.folder / f"{int(pid)}.npy"
            self.arrays[pid] = np.load(path, mmap_mode="c")
        return self.arrays[pid]
