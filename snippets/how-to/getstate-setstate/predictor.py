import sqlite3
import threading

import numpy as np
from sklearn.base import ClassifierMixin


class Predictor:
    """A model that counts its answers and writes them to a database."""

    def __init__(self, model: ClassifierMixin, database: str) -> None:
        """Take a fitted model, and the path of the database to write to."""
        self.model = model
        self.database = database
        self.count = 0
        self._open()

    def _open(self) -> None:
        """Make what cannot be saved: the lock and the connection."""
        self.lock = threading.Lock()
        self.connection = sqlite3.connect(
            self.database, check_same_thread=False
        )
        self.connection.execute("CREATE TABLE IF NOT EXISTS answers (kind)")

    def predict(self, row: list[float]) -> int:
        """Return the kind of one row of data, after writing it down."""
        kind = int(self.model.predict(np.array([row]))[0])
        with self.lock, self.connection:
            self.connection.execute("INSERT INTO answers VALUES (?)", [kind])
            self.count += 1
        return kind

    def __getstate__(self) -> dict:
        """Return what pickle saves: all but the lock and the connection."""
        with self.lock:
            state = self.__dict__.copy()
        del state["lock"], state["connection"]
        return state

    def __setstate__(self, state: dict) -> None:
        """Take what pickle loaded, and make the rest anew."""
        self.__dict__.update(state)
        self._open()
