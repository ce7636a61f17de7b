import json
import pickle
import time
from collections.abc import Callable

numbers = [number / 7 for number in range(100_000)]
settings = {"numbers": numbers}


def best(function: Callable, argument: object) -> float:
    """Return the shortest of five times, in seconds."""
    times = []
    for _ in range(5):
        start = time.perf_counter()
        function(argument)
        times.append(time.perf_counter() - start)
    return min(times)


as_json, as_pickle = json.dumps(settings), pickle.dumps(settings)
save = best(json.dumps, settings) / best(pickle.dumps, settings)
load = best(json.loads, as_json) / best(pickle.loads, as_pickle)
print("saving with pickle is more than twice as fast:", save > 2)
print("loading with pickle is more than twice as fast:", load > 2)
print("the pickle is smaller:", len(as_pickle) < len(as_json))
