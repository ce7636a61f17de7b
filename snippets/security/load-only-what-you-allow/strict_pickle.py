"""Load pickles that name only what you allow: pairs of module and name."""

import inspect
import io
import pickle
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any

# What a list may hold: of Python's own library, and of functions of others.
MODULES = {"collections", "datetime", "decimal", "math", "pathlib"}
DATA = [bool, bytearray, bytes, complex, dict, float, frozenset, int, list]
DATA += [object, range, set, slice, str, tuple]
LIBRARIES = {"numpy", "scipy", "sklearn", "pandas", "xgboost", "lightgbm"}
RESTORES = {"newObj", "scalar", "asarray", "clip", "mean", "median"}
CALCULATES = {"sklearn.feature_selection._univariate_selection"}
CALCULATES |= {"sklearn.metrics.pairwise"}
# What no list may hold, nor what is derived from it: it reaches everything.
POWERS = {"eval", "load", "loads", "read_pickle", "_load_from_bytes", "joblib"}
POWERS |= {"cloudpickle", "dill", "memmap", "vectorize", "_FuncWrapper"}
POWERS |= {"_BaseScorer", "_MultimetricScorer", "rv_generic", "rv_frozen"}


class Refused(pickle.UnpicklingError):
    """The file does what no saved model does; it was stopped before that."""


def need(fact: bool, otherwise: str) -> None:
    """Raise Refused with the text unless the fact is true."""
    if not fact:
        raise Refused(f"{otherwise}: do not use this file")


class _Unpickler(pickle._Unpickler):  # the one in Python: see CHECKS below
    def __init__(self, data: bytes, allowed: set | None):
        self.file, self.allowed = io.BytesIO(data), allowed
        self.seen, self.named = {}, {}  # what it named: by pair, by identity
        super().__init__(self.file, fix_imports=False)

    def find_class(self, module: str, name: str) -> Any:
        pair = module, name
        listed = self.allowed is None or pair in self.allowed
        need(listed, f"{pair} is not allowed")
        found = self.seen[pair] = super().find_class(*pair)
        self.named[id(found)] = found
        return found

    def check_call(self, function: Any, arguments: Any, **options: Any) -> None:
        """Allow calls of what was named, with data and what was named."""
        need(type(arguments) is tuple, "it calls with what is no tuple")
        need(id(function) in self.named, "it calls what it has made")
        for given in (*arguments, *options.values()):
            made = callable(given) or hasattr(given, "__dict__")
            known = not made or id(given) in self.named
            need(known, "it hands a call what it has made")

    def check_new(self, kind: Any, arguments: Any, options: Any = ()) -> None:
        """Allow new objects of classes."""
        need(isinstance(kind, type), "it makes an object of no class")
        self.check_call(kind, arguments, **dict(options))

    def check_filled(self, thing: Any, kind: type) -> None:
        """Allow filling lists, sets and dictionaries by their own methods."""
        same = type(thing) is kind or (kind is dict and isinstance(thing, dict))
        need(same, f"it fills a {type(thing).__name__}")

    def load_build(self) -> None:
        """Give an object its attributes, in which nothing is a method."""
        thing, state = self.stack[-2:]
        kind = type(thing)
        shared = inspect.isclass(thing) or inspect.isroutine(thing)
        shared |= inspect.ismodule(thing) or id(thing) in self.named
        need(not shared, "it changes what the whole program shares")
        need(type(state).__module__ == "builtins", "its state is an object")
        self.check_names(kind, state if type(state) is dict else ())
        if not hasattr(kind, "__setstate__"):
            need(not hasattr(thing, "__setstate__"), "it brings a method")
            state, slots = state if type(state) is tuple else (state, None)
            need(type(state) is dict or state is None, "its state is no dict")
            for slot in slots or ():
                slot = getattr(kind, slot, None)
                need(inspect.ismemberdescriptor(slot), "it sets no slot")
        super().load_build()
        self.check_names(kind, getattr(thing, "__dict__", ()))

    def check_names(self, kind: type, names: Iterable) -> None:
        """Allow attributes that are neither special nor replace a method."""
        for name in map(str, names):
            old = getattr(kind, name, None)
            data = isinstance(old, type) or not callable(old)
            need(data and name[:2] != "__", f"it brings its own {name}")

    def refuse(self) -> None:
        need(False, "it does what pickle.dump does not write")


def _checked(step: str, check: Any) -> Any:
    do = pickle._Unpickler.dispatch[getattr(pickle, step)[0]]
    return lambda self: check(self) or do(self)


# What is checked before a step is taken; the stack holds what it works on.
CHECKS = {
    "REDUCE": lambda self: self.check_call(*self.stack[-2:]),
    "NEWOBJ": lambda self: self.check_new(*self.stack[-2:]),
    "NEWOBJ_EX": lambda self: self.check_new(*self.stack[-3:]),
    "APPEND": lambda self: self.check_filled(self.stack[-2], list),
    "APPENDS": lambda self: self.check_filled(self.metastack[-1][-1], list),
    "ADDITEMS": lambda self: self.check_filled(self.metastack[-1][-1], set),
    "SETITEM": lambda self: self.check_filled(self.stack[-3], dict),
    "SETITEMS": lambda self: self.check_filled(self.metastack[-1][-1], dict),
    **dict.fromkeys(["INST", "OBJ", "PERSID", "BINPERSID"], _Unpickler.refuse),
    **dict.fromkeys(["EXT1", "EXT2", "EXT4"], _Unpickler.refuse),
}
_Unpickler.dispatch = pickle._Unpickler.dispatch | {
    pickle.BUILD[0]: _Unpickler.load_build,
    **{getattr(pickle, s)[0]: _checked(s, c) for s, c in CHECKS.items()},
}


def _gives_too_much(module: str, name: str, found: Any) -> bool:
    top, last = module.partition(".")[0], name.rpartition(".")[2]
    if top in sys.stdlib_module_names and not any(found is d for d in DATA):
        return top not in MODULES or "." in name
    homes = {base.__module__ for base in getattr(found, "__mro__", ())}
    names = {base.__name__ for base in getattr(found, "__mro__", ())}
    if top in LIBRARIES and not isinstance(found, type):  # a function
        ufunc = type(found).__name__ == "ufunc"
        known = last in RESTORES or module in CALCULATES or last[0] == "_"
        if not (ufunc or known):
            return True
    return bool(POWERS & {top, last, *homes, *names})


def allowed_globals(model: Any) -> set[tuple[str, str]]:
    """Return the pairs that loading a model needs; you have just trained it.

    Raises ValueError if a file that may name these could run anything.
    """
    seen, refused = {}, ""
    for protocol in (4, 5):  # what Python saves with: 5 from version 3.14 on
        unpickler = _Unpickler(pickle.dumps(model, protocol), None)
        try:
            unpickler.load()
        except Refused as error:
            refused = str(error)
        seen |= unpickler.seen
    bad = [".".join(p) for p in sorted(seen) if _gives_too_much(*p, seen[p])]
    if bad:
        raise ValueError(
            f"{', '.join(bad)} could run anything: save best_estimator_ "
            "instead of a search, use functions of a module of your own"
        )
    if refused:
        raise ValueError(f"a saved model like this is refused: {refused}")
    return set(seen)


def loads(data: bytes, allowed: Iterable[Iterable[str]]) -> Any:
    """Return what a pickle holds; it may name the allowed pairs, no others.

    Raises Refused if it does anything else than restore a model of these,
    pickle.UnpicklingError if it is damaged or does not fit these libraries.
    """
    unpickler = _Unpickler(data, set(map(tuple, allowed)))
    try:
        model = unpickler.load()
        need(not unpickler.file.read(1), "something follows its end")
    except Refused:
        raise
    except Exception as error:  # such bytes raise anything
        raise pickle.UnpicklingError(
            f"damaged, or made with other libraries: fetch it again, or "
            f"install what it was made with ({error!r})"
        ) from error
    return model


def load(path: str | Path, allowed: Iterable[Iterable[str]]) -> Any:
    """Load a file as loads() does; raises OSError if it cannot be read."""
    return loads(Path(path).read_bytes(), allowed)
