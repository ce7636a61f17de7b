"""Load pickles that name only what you allow: pairs of module and name."""

import copyreg
import io
import pickle
import sys
from collections.abc import Iterable
from functools import partial
from pathlib import Path
from typing import Any

# What of Python's own library a list may hold, and what of others it may not.
MODULES = {"collections", "datetime", "decimal", "math", "pathlib", "re"}
DATA = [bool, bytearray, bytes, complex, dict, float, frozenset, int, list]
DATA += [object, range, set, slice, str, tuple, partial]
POWERS = {"eval", "load", "loads", "read_pickle", "_load_from_bytes", "joblib"}
POWERS |= {"cloudpickle", "dill", "memmap"}  # a memmap writes to files
POWERS |= {"scipy.stats._distn_infrastructure"}


class _Unpickler(pickle.Unpickler):
    def __init__(self, data: bytes, allowed: set | None, seen: dict):
        self.file, self.allowed, self.seen = io.BytesIO(data), allowed, seen
        self.advice = "fetch the file again, or install the libraries it needs"
        super().__init__(self.file, fix_imports=False)

    def find_class(self, module: str, name: str) -> Any:
        if self.allowed is not None and (module, name) not in self.allowed:
            self.advice = "do not use it; if you made it, record its names anew"
            raise pickle.UnpicklingError(f"{(module, name)} is not allowed")
        self.seen[module, name] = super().find_class(module, name)
        return self.seen[module, name]


def _gives_too_much(module: str, name: str, found: Any) -> bool:
    top, last = module.partition(".")[0], name.rpartition(".")[2]
    if top in sys.stdlib_module_names and not any(found is d for d in DATA):
        return top not in MODULES or "." in name
    homes = {base.__module__ for base in getattr(found, "__mro__", ())}
    return bool(POWERS & {top, last, *homes})


def allowed_globals(model: Any) -> set[tuple[str, str]]:
    """Return the pairs that loading a model needs; you have just trained it.

    Raises ValueError if a file that may name these could run anything.
    """
    seen = {}
    for protocol in (4, 5):  # what Python saves with: 5 from version 3.14 on
        _Unpickler(pickle.dumps(model, protocol), None, seen).load()
    bad = [".".join(p) for p in sorted(seen) if _gives_too_much(*p, seen[p])]
    if bad:
        advice = "use a function of your own module, or leave that part out"
        raise ValueError(f"{', '.join(bad)} could run anything: {advice}")
    return set(seen)


def loads(data: bytes, allowed: Iterable[Iterable[str]]) -> Any:
    """Return what a pickle holds; it may name the allowed pairs, no others.

    Raises pickle.UnpicklingError if it names another or cannot be loaded.
    """
    unpickler = _Unpickler(data, set(map(tuple, allowed)), {})
    copyreg.clear_extension_cache()  # else a number could stand for a name
    try:
        model = unpickler.load()
        if unpickler.file.read(1):
            raise ValueError("something follows its end")
    except Exception as error:  # such bytes raise anything
        reason = str(error) or type(error).__name__
        raise pickle.UnpicklingError(f"{reason}: {unpickler.advice}") from error
    return model


def load(path: str | Path, allowed: Iterable[Iterable[str]]) -> Any:
    """Load a file as loads() does; raises OSError if it cannot be read."""
    return loads(Path(path).read_bytes(), allowed)
