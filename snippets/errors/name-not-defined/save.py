from pathlib import Path

import cloudpickle


def log_price(price: float) -> float:
    """Return the logarithm, base 10, of a price."""
    import numpy as np  # inside: it travels with the function

    return float(np.log10(price))


Path("function.pkl").write_bytes(cloudpickle.dumps(log_price))
