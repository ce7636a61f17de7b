import pickle
import sys
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path


def found(pin: str) -> str:
    """Return a line of a requirements file as it is true here."""
    if pin.startswith("# Python"):
        return "# Python {}.{}".format(*sys.version_info)
    name = pin.partition("==")[0]
    try:
        return f"{name}=={version(name)}"
    except PackageNotFoundError:
        return f"no {name}"


def load(path: str, pins: str) -> object:
    """Return the pickled object at path; load only files you trust.

    Raises RuntimeError, before anything is loaded, if a line of the
    requirements file pins is not true here.
    """
    lines = Path(pins).read_text().splitlines()
    lines = [s for s in lines if "==" in s or s.startswith("# Python")]
    wrong = [f"{s}, but here: {found(s)}" for s in lines if s != found(s)]
    if wrong:
        raise RuntimeError(f"{path} needs {'; '.join(wrong)}")
    with open(path, "rb") as file:
        return pickle.load(file)
