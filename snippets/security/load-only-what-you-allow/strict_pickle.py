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
KNOWN = "newObj", "scalar", "asarray", "clip", "mean", "median", "_reconstruct"
KNOWN += "_frombuffer", "_mareconstruct", "__bit", "__gen", "__rand", "_new_"
KNOWN += "__pyx", "_unpickle", "_timedelta", "_kmeans", "f_", "chi2", "mutual"
# What no list may hold, nor what is derived from it: it reaches everything.
POWERS = {"eval", "load", "loads", "read_pickle", "_load_from_bytes", "joblib"}
POWERS |= {"cloudpickle", "dill", "memmap", "vectorize", "_FuncWrapper"}
POWERS |= {"_BaseScorer", "_MultimetricScorer", "rv_generic", "rv_frozen"}
AREAS = {"_lib", "distutils", "f2py", "io", "lib", "optimize", "testing"}


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
            need(not made or id(given) in self.named, "it hands on an object")

    def check_reduce(self, function: Any, arguments: Any) -> None:
        """Allow calls of functions, and of classes that are saved as calls."""
        self.check_call(function, arguments)
        own = function.__reduce_ex__ is not object.__reduce_ex__
        own |= function.__reduce__ is not object.__reduce__
        need(own or function is complex, "it calls a class like a function")

    def check_new(self, kind: Any, arguments: Any, options: Any = ()) -> None:
        """Allow new objects of classes."""
        need(isinstance(kind, type), "it makes an object of no class")
        self.check_call(kind, arguments, **dict(options))

    def check_filled(self, kind: type, place: int = 0) -> None:
        """Allow lists, sets and dictionaries, filled by their own methods."""
        thing = self.stack[place] if place else self.metastack[-1][-1]
        same = type(thing) is kind or (kind is dict and isinstance(thing, dict))
        need(same, f"it fills a {type(thing).__name__}")
        for item in self.stack[-1:] if place else self.stack:
            kept = isinstance(item, type) and item.__module__
            need(kept in (False, "builtins", "numpy"), "it keeps a class")

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
        made = getattr(thing, "__dict__", {})
        self.check_names(kind, made)
        reads = made.get("input", "content")
        need(type(reads) is str and reads != "filename", "it opens files")

    def check_names(self, kind: type, names: Iterable) -> None:
        """Allow attributes that are neither special nor replace a method."""
        for name in map(str, names):
            old = getattr(kind, name, None)
            data = isinstance(old, type) or not callable(old)
            need(data and name[:2] != "__", f"it brings its own {name}")


def _checked(step: str, check: Any) -> Any:
    do = pickle._Unpickler.dispatch[getattr(pickle, step)[0]]
    return lambda self: check(self) or do(self)


# What is checked before a step is taken; the stack holds what it works on.
OLD = "INST", "OBJ", "PERSID", "BINPERSID", "EXT1", "EXT2", "EXT4"
CHECKS = {
    "REDUCE": lambda self: self.check_reduce(*self.stack[-2:]),
    "NEWOBJ": lambda self: self.check_new(*self.stack[-2:]),
    "NEWOBJ_EX": lambda self: self.check_new(*self.stack[-3:]),
    "APPEND": lambda self: self.check_filled(list, -2),
    "APPENDS": lambda self: self.check_filled(list),
    "ADDITEMS": lambda self: self.check_filled(set),
    "SETITEM": lambda self: self.check_filled(dict, -3),
    "SETITEMS": lambda self: self.check_filled(dict),
    **dict.fromkeys(OLD, lambda self: need(False, "it has old instructions")),
}
_Unpickler.dispatch = pickle._Unpickler.dispatch | {
    pickle.BUILD[0]: _Unpickler.load_build,
    **{getattr(pickle, s)[0]: _checked(s, c) for s, c in CHECKS.items()},
}


def _gives_too_much(module: str, name: str, found: Any) -> bool:
    parts, last = module.split("."), name.rpartition(".")[2]
    if parts[0] in sys.stdlib_module_names and found not in DATA:
        return parts[0] not in MODULES or "." in name
    library = parts[0] in LIBRARIES
    if library and not isinstance(found, type):  # a function
        return type(found).__name__ != "ufunc" and not last.startswith(KNOWN)
    kin = getattr(found, "__mro__", ())
    names = {k.__name__ for k in kin} | {k.__module__ for k in kin}
    tool = library and AREAS & {*parts}  # made to work, not to be saved
    return bool(tool or POWERS & {parts[0], last, *names})


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
        advice = "save the best_estimator_ of a search, use functions of yours"
        raise ValueError(f"{', '.join(bad)} could run anything: {advice}")
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
