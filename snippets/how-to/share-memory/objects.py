import multiprocessing

import numpy as np

from memory import private_mb

values = {
    "one array": np.ones(4_000_000),  # 32 MB
    "many objects": [float(number) for number in range(1_000_000)],  # 32 MB
}


def read(name: str) -> bool:
    """Read all the values in a worker; return whether they stay shared."""
    before = private_mb()
    sum(values[name]) if name == "many objects" else values[name].sum()
    return private_mb() - before < 8


if __name__ == "__main__":
    with multiprocessing.get_context("fork").Pool(2) as pool:
        for name in values:
            print(f"{name:13} shares: {pool.apply(read, [name])}")
