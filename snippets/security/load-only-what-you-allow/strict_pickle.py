"""Load a pickle that says nothing but what your own model's pickle says."""

import copyreg
import importlib
import io
import operator
import pickle
import re
import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from pickletools import genops
from traceback import format_exception_only
from typing import Any

OLD = {"INST", "OBJ", "EXT1", "EXT2", "EXT4", "PERSID", "BINPERSID"}
OLD |= {"PUT", "BINPUT", "LONG_BINPUT"}  # steps that protocols 4 and 5 lack
# Where texts are data: labels, the words of a vocabulary, LightGBM's trees.
FREE = r"_reconstruct\(\) of O state\(4\)\[]$|vocabulary_?'](\[]| key)?$"
FREE = re.compile(FREE + r"|^lightgbm\.basic\.Booster state\['_handle']$")
# What no list may name, nor what is derived from it: it reaches everything.
POWERS = {"eval", "load", "loads", "read_pickle", "_load_from_bytes", "joblib"}
POWERS |= {"cloudpickle", "dill", "memmap", "vectorize", "_FuncWrapper"}
POWERS |= {"numba"}
POWERS |= {"_BaseScorer", "_MultimetricScorer", "rv_generic", "rv_frozen"}
# What a list may name of Python's own library, and functions of others.
MODULES = {"collections", "datetime", "decimal", "math", "pathlib"}
DATA = [bool, bytearray, bytes, complex, dict, float, frozenset, int, list]
DATA += [object, range, set, slice, str, tuple]
LIBRARIES = {"numpy", "scipy", "sklearn", "pandas", "xgboost", "lightgbm"}
KNOWN = "newObj", "scalar", "asarray", "clip", "mean", "median", "_reconstruct"
KNOWN += "_frombuffer", "_mareconstruct", "__bit", "__gen", "__rand", "_new_"
KNOWN += "__pyx", "_unpickle", "_timedelta", "_kmeans", "f_", "chi2", "mutual"
AREAS = {
    "_lib",
    "callback",
    "distutils",
    "f2py",
    "io",
    "lib",
    "optimize",
    "testing",
}


OPENS = {"'file'", "'filename'"}  # settings of vectorizers


class Refused(pickle.UnpicklingError):
    """The file is not like your model's; nothing of it has run."""


class _Named(type):
    """Stands for a class or a function that a file names."""

    def __call__(cls, *arguments: Any, **options: Any) -> "_Made":
        made = cls.__new__(cls, *arguments, **options)
        made.name += "()"
        return made


class _Made(metaclass=_Named):
    """Stands for an object that loading would make; making it runs nothing."""

    def __new__(cls, *arguments: Any, **options: Any) -> "_Made":
        made = object.__new__(cls)
        made.name, made.steps = ".".join(cls.pair), []
        made.arguments, made.options = arguments, options
        cls.all.append(made)
        return made

    def __setstate__(self, state: Any) -> None:
        if any(step == "state" for step, _ in self.steps):
            raise Refused("it changes what it has made")
        self.steps.append(("state", state))

    def append(self, item: Any) -> None:
        self.steps.append(("append", item))

    def __setitem__(self, *item: Any) -> None:
        self.steps.append(("item", item))


class _Reader(pickle.Unpickler):
    """Reads a pickle: it imports nothing, and calls nothing but stand-ins."""

    def find_class(self, module: str, name: str) -> _Named:
        pair = module, name
        if pair not in self.named:
            body = {"pair": pair, "all": self.made}
            self.named[pair] = _Named("_Made", (_Made,), body)
        return self.named[pair]


def _read(data: bytes, say: Callable) -> Any:
    """Return what a pickle holds, made of stand-ins; say each fact of it."""
    frames, old, at = set(), set(), -1
    for step, given, at in genops(data):
        frames.discard(at)  # a frame ends where a step begins
        if step.name in OLD or (step.name == "FRAME" and frames):
            old.add(step.name)
        if step.name == "FRAME":
            frames.add(at + 9 + given)
    if old or frames - {len(data)} or at != len(data) - 1:
        raise Refused("pickle.dump does not write such steps")
    reader, done = _Reader(io.BytesIO(data), fix_imports=False), set()
    reader.named, reader.made = {}, []
    copyreg.clear_extension_cache()  # it holds objects that need no name
    tree = reader.load()
    _describe(tree, "the file", say, done)
    if {id(t) for t in (*reader.named.values(), *reader.made)} - done:
        raise Refused("it makes what it does not keep")
    return tree


def _describe(thing: Any, place: str, say: Callable, done: set) -> None:
    """Say what is in a place, and in each place within that."""
    kind, seen = type(thing), (id(thing), place)
    if kind is str:
        say((place, "a text" if FREE.search(place) else repr(thing)))
    elif kind in (bytes, bytearray):
        data = place.startswith(("numpy.", "datetime.", "xgboost."))
        say((place, kind.__name__ if data else repr(thing)))
    elif kind in (int, float, complex):
        say((place, "a number"))
    elif kind is _Named:
        say(thing.pair)
        say((place, "the name " + ".".join(thing.pair)))
        done.add(id(thing))
    else:
        if isinstance(thing, _Made):
            name = thing.name + _dtype(thing)
            say(kind.pair)
            say((place, name))
            done.add(id(kind))
            seen, place = id(thing), name
        else:
            say((place, kind.__name__))
        if seen not in done:
            done.add(seen)
            for part, where in _parts(thing, place):
                _describe(part, where, say, done)


def _dtype(thing: _Made) -> str:
    """Return what a NumPy array or value holds, and of a text all of it."""
    given = [*thing.arguments]
    for _, state in thing.steps:
        given += state if type(state) is tuple else ()
    for part in given:
        if isinstance(part, _Made) and type(part).pair == ("numpy", "dtype"):
            letter = str(part.arguments[0])[0]
            text = thing.name.endswith("scalar()") and letter not in "biufc"
            return f" of {letter}{given[-1] if text else ''}"
    return ""


def _parts(thing: Any, place: str) -> Iterator[tuple[Any, str]]:
    """Yield all parts of a thing, and the place of each."""
    if isinstance(thing, _Made):
        for number, part in enumerate(thing.arguments):
            yield part, f"{place} {number}"
        for name, part in thing.options.items():
            yield part, f"{place} {name}="
        for step, part in thing.steps:
            yield part, f"{place} {step}"
    elif isinstance(thing, dict):
        for key, value in thing.items():
            if type(key) is str and not FREE.search(place):
                yield value, f"{place}[{key!r}]"
            else:
                yield value, f"{place}[]"
                yield key, f"{place} key"
    elif isinstance(thing, tuple):
        for number, part in enumerate(thing):
            yield part, f"{place}({number})"
    elif isinstance(thing, list | set | frozenset):
        for part in thing:
            yield part, f"{place}[]"


def _find(module: str, name: str) -> Any:
    return operator.attrgetter(name)(importlib.import_module(module))


def _build(thing: Any, done: dict[int, Any]) -> Any:
    """Return what a thing stands for: this imports and calls."""
    kind = type(thing)
    if id(thing) in done:
        return done[id(thing)]
    if kind is _Named:
        new = _find(*thing.pair)
    elif isinstance(thing, _Made):
        make = _build(kind, done)
        given = [_build(part, done) for part in thing.arguments]
        options = {n: _build(part, done) for n, part in thing.options.items()}
        if not thing.name.endswith("()"):
            make, given = make.__new__, [make, *given]
        new = done[id(thing)] = make(*given, **options)
        for step, part in thing.steps:
            part = _build(part, done)
            if step == "append":
                new.append(part)
            elif step == "item":
                new[part[0]] = part[1]
            elif hasattr(new, "__setstate__"):
                new.__setstate__(part)
            else:
                state, slots = part if type(part) is tuple else (part, None)
                if state:
                    vars(new).update(**state)
                for name, value in (slots or {}).items():
                    setattr(new, name, value)
    elif kind is list:
        new = done[id(thing)] = []
        new += [_build(part, done) for part in thing]
    elif kind is dict:
        new = done[id(thing)] = {}
        for key, value in thing.items():
            new[_build(key, done)] = _build(value, done)
    elif kind in (tuple, set, frozenset):
        new = kind(_build(part, done) for part in thing)
    else:
        return thing
    done[id(thing)] = new
    return new


def _gives_too_much(module: str, name: str) -> bool:
    found, parts = _find(module, name), module.split(".")
    last = name.rpartition(".")[2]
    if parts[0] in sys.stdlib_module_names and found not in DATA:
        return parts[0] not in MODULES or "." in name
    library = parts[0] in LIBRARIES
    if library and callable(found) and not isinstance(found, type):
        return type(found).__name__ != "ufunc" and not last.startswith(KNOWN)
    kin = getattr(found, "__mro__", ())
    names = {k.__name__ for k in kin} | {k.__module__ for k in kin}
    tool = library and AREAS & {*parts}  # made to work, not to be saved
    return bool(tool or POWERS & {parts[0], last, *names})


def allowed_globals(model: Any) -> set[tuple[str, str]]:
    """Return the list that loads() needs, for a model you have just trained.

    It is pairs of texts: a module and a name, for all that the pickle names,
    or a place and what is in it. Raises ValueError for a model with a name
    that gives a file too much, or of another shape than loads() takes.
    """
    facts = set()
    try:
        for protocol in (4, 5):  # the defaults up to 3.13, and from 3.14 on
            _read(pickle.dumps(model, protocol), facts.add)
    except (Refused, RecursionError, TypeError) as error:
        raise ValueError(f"such a model is refused: {error}") from None
    for place, what in sorted(facts):
        if place.endswith("state['memory']") and what != "NoneType":
            raise ValueError(f"{place} is a cache of pickles: set it to None")
        if place.endswith("state['input']") and what in OPENS:
            raise ValueError(f"{place} is {what}: read the files yourself")
    named = sorted(fact for fact in facts if " " not in fact[0])
    bad = [".".join(pair) for pair in named if _gives_too_much(*pair)]
    if bad:
        raise ValueError(
            f"{', '.join(bad)} could do more than restore a model: save "
            "best_estimator_ instead of a search, use functions of your own"
        )
    return facts


def loads(data: bytes, allowed: Iterable[Iterable[str]]) -> Any:
    """Return what a pickle holds, if all that it says is on the list.

    Raises Refused before anything is imported or called, and
    pickle.UnpicklingError for a file that does not fit these libraries.
    """
    listed = set(map(tuple, allowed))

    def say(fact: tuple[str, str]) -> None:
        if fact not in listed:
            raise Refused(f"{str(fact)[:300]} is not on the list")

    try:
        tree = _read(data, say)
    except Refused as error:
        raise Refused(f"do not use this file: {error}") from None
    except Exception as error:  # such bytes raise anything
        why = format_exception_only(error)[-1].strip()[:300]
        raise Refused(f"do not use this file: damaged ({why})") from error
    try:
        return _build(tree, {})
    except Exception as error:
        why = format_exception_only(error)[-1].strip()[:300]
        text = f"made with other libraries, install those ({why})"
        raise pickle.UnpicklingError(text) from error


def load(path: str | Path, allowed: Iterable[Iterable[str]]) -> Any:
    """Load a file as loads() does; raises OSError if it cannot be read."""
    return loads(Path(path).read_bytes(), allowed)
