"""Unpicklers that refuse names: bad ones, or all but some."""

import builtins
import pickle
from collections.abc import Callable

import strict_pickle


def filtered(allows: Callable[[str, str], bool]):
    """Return a loader that refuses each (module, name) it does not allow."""

    class Unpickler(pickle.Unpickler):
        def find_class(self, module, name):
            if not allows(module, name):
                raise pickle.UnpicklingError(f"{module}.{name} is refused")
            return super().find_class(module, name)

    def load(path: str):
        with open(path, "rb") as file:
            return Unpickler(file).load()

    return load


SAFE_BUILTINS = {"range", "complex", "set", "frozenset", "slice"}


class RestrictedUnpickler(pickle.Unpickler):
    """What the documentation of pickle shows under "Restricting Globals"."""

    def find_class(self, module, name):
        """Return one of five builtins; refuse all else."""
        if module == "builtins" and name in SAFE_BUILTINS:
            return getattr(builtins, name)
        raise pickle.UnpicklingError(f"global '{module}.{name}' is forbidden")


def load_as_documented(path: str):
    """Load with the RestrictedUnpickler of Python's documentation."""
    with open(path, "rb") as file:
        return RestrictedUnpickler(file).load()


DENIED = {"os", "posix", "nt", "subprocess", "sys", "socket", "shutil", "pty"}
DENIED |= {"importlib", "runpy"}
DENIED_BUILTINS = {"eval", "exec", "compile", "__import__", "open", "getattr"}


def not_denied(module: str, name: str) -> bool:
    """Allow what no list of known dangers names."""
    if module in ("builtins", "__builtin__"):
        return name not in DENIED_BUILTINS
    return module.partition(".")[0] not in DENIED


def by_prefix(*packages: str, dots: bool):
    """Return a loader that allows all names of these packages."""
    return filtered(
        lambda module, name: (
            module.partition(".")[0] in packages and (dots or "." not in name)
        )
    )


allowed: set[tuple[str, str]] = set()  # filled from the ordinary models


def load_exactly(path: str):
    """Load with strict_pickle and the lists of the thirty models."""
    return strict_pickle.load(path, allowed)
