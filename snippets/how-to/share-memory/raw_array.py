import multiprocessing
from multiprocessing.shared_memory import SharedMemory

import numpy as np

SHAPE = (1000, 80)


def score(name: str, row: int) -> float:
    """Return the sum of one row of the array in the block of that name."""
    block = SharedMemory(name=name)
    try:
        return float(np.ndarray(SHAPE, buffer=block.buf)[row].sum())
    finally:
        block.close()


if __name__ == "__main__":
    block = SharedMemory(create=True, size=8 * SHAPE[0] * SHAPE[1])
    weights = np.ndarray(SHAPE, dtype=float, buffer=block.buf)
    try:
        weights[:] = 0.5
        with multiprocessing.get_context("spawn").Pool(2) as pool:
            print("sum in a worker:", pool.apply(score, [block.name, 7]))
            weights[7] = 2.0
            print("after a change: ", pool.apply(score, [block.name, 7]))
    finally:
        del weights  # no array may look into the block when it is closed
        block.close()
        block.unlink()
