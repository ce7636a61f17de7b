import pickle
import sys
from collections.abc import Callable

import joblib
import numpy as np


def python_calls(function: Callable, *args: object) -> str:
    """Say how many functions written in Python run in function(*args)."""
    calls = 0

    def count(frame: object, event: str, value: object) -> None:
        nonlocal calls
        calls += event == "call"

    sys.setprofile(count)
    function(*args)
    sys.setprofile(None)
    return f"fewer than {max(100, 10 ** len(str(calls))):,}"


def pickle_dump(thing: object) -> None:
    """Save thing to thing.pkl with pickle protocol 5."""
    with open("thing.pkl", "wb") as file:
        pickle.dump(thing, file, protocol=5)


def pickle_load() -> object:
    """Load thing.pkl."""
    with open("thing.pkl", "rb") as file:
        return pickle.load(file)


rng = np.random.default_rng(seed=0)
things = {
    "4 arrays": {name: rng.random(1_250_000) for name in "abcd"},
    "20,000 words": {f"word {number}": number for number in range(20_000)},
}
for name, thing in things.items():
    print(name)
    print("  pickle, save:", python_calls(pickle_dump, thing))
    print("  joblib, save:", python_calls(joblib.dump, thing, "thing.joblib"))
    print("  pickle, load:", python_calls(pickle_load))
    print("  joblib, load:", python_calls(joblib.load, "thing.joblib"))
