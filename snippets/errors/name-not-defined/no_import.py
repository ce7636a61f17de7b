from pathlib import Path

import cloudpickle


def log_price(price: float) -> float:
    """Return the logarithm of a price; nothing here imports np."""
    return np.log10(price)  # noqa: F821


Path("broken.pkl").write_bytes(cloudpickle.dumps(log_price))
