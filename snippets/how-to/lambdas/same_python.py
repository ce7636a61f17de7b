import pickle
import platform
from collections.abc import Callable
from pathlib import Path

import cloudpickle


def save(function: Callable, path: str) -> None:
    """Write the version of Python in the first line, then the function."""
    version = platform.python_version()
    content = f"{version}\n".encode() + cloudpickle.dumps(function)
    Path(path).write_bytes(content)


def load(path: str) -> Callable:
    """Return the function; RuntimeError if another Python saved it."""
    version, _, saved = Path(path).read_bytes().partition(b"\n")
    if version.decode() != platform.python_version():
        raise RuntimeError(
            f"{path} is for Python {version.decode()}, "
            f"this is {platform.python_version()}: save it again"
        )
    return pickle.loads(saved)


save(lambda value: 2 * value, "double.bin")
print("loaded, 2 * 21 =", load("double.bin")(21))

_, _, saved = Path("double.bin").read_bytes().partition(b"\n")
Path("double.bin").write_bytes(b"3.9.1\n" + saved)  # as from an old Python
try:
    load("double.bin")
except RuntimeError as error:
    print("refused:", error)
