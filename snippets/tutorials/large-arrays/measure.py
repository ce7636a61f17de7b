import pickle
import time
from collections.abc import Callable
from functools import partial

import joblib
import numpy as np


def pickle_dump(thing: object) -> None:
    """Save thing to thing.pkl with pickle protocol 5."""
    with open("thing.pkl", "wb") as file:
        pickle.dump(thing, file, protocol=5)


def pickle_load() -> object:
    """Load thing.pkl."""
    with open("thing.pkl", "rb") as file:
        return pickle.load(file)


def compare(by_joblib: Callable, by_pickle: Callable) -> str:
    """Run both in turn, 5 times; return a verdict on their best times."""
    times = {by_joblib: [], by_pickle: []}
    for function in [by_joblib, by_pickle] * 5:
        start = time.perf_counter()
        function()
        times[function].append(time.perf_counter() - start)
    ratio = min(times[by_joblib]) / min(times[by_pickle])
    verdict = "no clear winner"
    if ratio > 4:
        verdict = "pickle is faster"
    elif ratio < 1 / 4:
        verdict = "joblib is faster"
    return f"{verdict} (joblib / pickle: {ratio:.2f})"


rng = np.random.default_rng(seed=0)
things = {
    "4 arrays": {name: rng.random(1_250_000) for name in "abcd"},
    "20,000 words": {f"word {number}": number for number in range(20_000)},
}
for name, thing in things.items():
    dump = partial(joblib.dump, thing, "thing.joblib")
    load = partial(joblib.load, "thing.joblib")
    print(name)
    print("  save:", compare(dump, partial(pickle_dump, thing)))
    print("  load:", compare(load, pickle_load))
