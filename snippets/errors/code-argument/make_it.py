import sys

import cloudpickle


def square(number: float) -> float:
    """Return the number times itself."""
    return number * number


version = ".".join(map(str, sys.version_info[:2]))
with open(f"square-{version}.pkl", "wb") as file:
    cloudpickle.dump(square, file)
