import pickle
import sqlite3
from pathlib import Path


class Store:
    """Keeps results in a database, and connects when it is used."""

    def __init__(self, path: str) -> None:
        """Connect to the database at path."""
        self.path = path
        self.connection = sqlite3.connect(path)

    def __getstate__(self) -> dict:
        """Return what is saved: the path alone."""
        return {"path": self.path}

    def __setstate__(self, state: dict) -> None:
        """Connect again to the same path."""
        self.__init__(state["path"])


store = Store(":memory:")
Path("store.pkl").write_bytes(pickle.dumps(store))
loaded = pickle.loads(Path("store.pkl").read_bytes())
print(loaded.connection.execute("select 1 + 1").fetchone())
