import pickle
from threading import Lock


class Model:
    """A model that several threads may use at once."""

    def __init__(self) -> None:
        """Make the lock."""
        self.lock = Lock()


pickle.dumps(Model().lock)
