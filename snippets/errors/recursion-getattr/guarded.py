import copy
import pickle
from typing import Any


class Logged:
    """Wraps a model; what it lacks itself, it takes from the model."""

    def __init__(self, model: Any) -> None:
        """Keep the model, and an empty log."""
        self.model = model
        self.log = []

    def __getattr__(self, name: str) -> Any:
        """Return an attribute of the model; called if self lacks it."""
        if name.startswith("__") or "model" not in self.__dict__:
            raise AttributeError(name)
        return getattr(self.model, name)


wrapped = Logged({"a": 1})
loaded = pickle.loads(pickle.dumps(wrapped))
print(list(loaded.keys()), list(copy.deepcopy(loaded).keys()))
