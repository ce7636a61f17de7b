import pickle
from pathlib import Path

import numpy as np
from pandas._libs.hashtable import Int64HashTable  # compiled with Cython


class Lookup:
    """Finds the position of a number, through a table of pandas."""

    def __init__(self, keys: np.ndarray) -> None:
        """Fill the table with keys, an array of int64."""
        self.keys = keys
        self.table = Int64HashTable(len(keys))
        self.table.map_locations(keys)

    def __getstate__(self) -> dict:
        """Return what is saved: the numbers that filled the table."""
        return {"keys": self.keys}

    def __setstate__(self, state: dict) -> None:
        """Fill a new table."""
        self.__init__(state["keys"])


lookup = Lookup(np.array([10, 20, 30]))
Path("lookup.pkl").write_bytes(pickle.dumps(lookup))
loaded = pickle.loads(Path("lookup.pkl").read_bytes())
print(loaded.table.get_item(30))
