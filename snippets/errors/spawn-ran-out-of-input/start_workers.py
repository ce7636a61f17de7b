import multiprocessing


def double(x: int) -> int:
    """Return twice x: a def at the top of the file, in place of a lambda."""
    return x * 2


if __name__ == "__main__":
    context = multiprocessing.get_context("spawn")  # as on Windows
    with context.Pool(2) as pool:
        print(pool.map(double, [1, 2, 3]))
