import pickle
from dataclasses import dataclass

import numpy as np


@dataclass
class Point:
    """A place in the plane."""

    x: int
    y: int


THINGS = {
    "1,000 ints": list(range(1000)),
    "1,000 True or False": [True, False] * 500,
    "1,000 texts": [f"word {i}" for i in range(1000)],
    "two texts, 500 times": ["setosa", "versicolor"] * 500,
    "1,000 pairs": [(i, i + 1) for i in range(1000)],
    "1,000 instances": [Point(i, i + 1) for i in range(1000)],
    "10,240 bytes": bytes(range(256)) * 40,
}
array = np.random.default_rng(seed=0).random(100_000)

different = 0
print(f"{'protocol':24}", *[f"{protocol:6}" for protocol in range(6)])
for name, thing in THINGS.items():
    pickles = [pickle.dumps(thing, protocol=n) for n in range(6)]
    different += sum(pickle.loads(data) != thing for data in pickles)
    print(f"{name:24}", *[f"{len(data):6}" for data in pickles])

sizes = [len(pickle.dumps(array, protocol=n)) for n in range(6)]
ratios = [f"{size / array.nbytes:6.1f}" for size in sizes]
print(f"{'array, against itself':24}", *ratios)
print("pickles that load to something else:", different)
