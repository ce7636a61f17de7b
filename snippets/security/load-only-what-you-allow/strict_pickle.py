"""Load a pickle that says nothing but what your own model's pickle says."""

import copyreg
import importlib
import io
import operator
import pickle
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from pickletools import genops
from typing import Any

Facts = set[tuple[str, str]]  # what is named; what is in which place
OLD = {"INST", "OBJ", "EXT1", "EXT2", "EXT4", "PERSID", "BINPERSID"}
OLD |= {"PUT", "BINPUT", "LONG_BINPUT"}  # steps that protocols 4 and 5 lack
NUMBERS = (bool, int, float, complex, type(None))
# What no list may name, nor what is derived from it: it reaches everything.
POWERS = {"eval", "load", "loads", "read_pickle", "_load_from_bytes", "joblib"}
POWERS |= {"cloudpickle", "dill", "memmap", "vectorize", "_FuncWrapper"}
POWERS |= {"_BaseScorer", "_MultimetricScorer", "rv_generic", "rv_frozen"}
# What a list may name of Python's own library, and functions of others.
MODULES = {"collections", "datetime", "decimal", "math", "pathlib"}
DATA = [bool, bytearray, bytes, complex, dict, float, frozenset, int, list]
DATA += [object, range, set, slice, str, tuple]
LIBRARIES = {"numpy", "scipy", "sklearn", "pandas", "xgboost", "lightgbm"}
RESTORES = {"newObj", "scalar", "asarray", "clip", "mean", "median"}
CALCULATES = {"sklearn.feature_selection._univariate_selection"}
CALCULATES |= {"sklearn.metrics.pairwise"}


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

    def __setstate__(self, *state: Any) -> None:
        self.steps.append(("__setstate__", *state))

    def append(self, *item: Any) -> None:
        self.steps.append(("append", *item))

    def __setitem__(self, key: Any, value: Any) -> None:
        self.steps.append(("__setitem__", key, value))


class _Reader(pickle.Unpickler):
    """Reads a pickle: it imports nothing, and calls nothing but stand-ins."""

    def find_class(self, module: str, name: str) -> _Named:
        pair = module, name
        if pair not in self.named:
            body = {"pair": pair, "all": self.made}
            self.named[pair] = _Named("_Made", (_Made,), body)
        return self.named[pair]


def _read(data: bytes) -> tuple[Any, Facts]:
    """Return what a pickle holds, made of stand-ins, and all it says."""
    ends, names, at = set(), set(), -1
    for step, given, at in genops(data):
        ends.discard(at)
        names.add(step.name)
        if step.name == "FRAME":
            ends.add(at + 9 + given)
    if names & OLD or ends - {len(data)}:
        raise Refused("it has steps that pickle.dump does not write")
    if at != len(data) - 1:
        raise Refused("something follows its end")
    copyreg.clear_extension_cache()  # else it gives objects without a name
    reader = _Reader(io.BytesIO(data), fix_imports=False)
    reader.named, reader.made = {}, []
    tree, facts, done = reader.load(), set(), set()
    _note(tree, "the file", facts, done)
    if {id(made) for made in reader.made} - {number for number, _ in done}:
        raise Refused("it makes what it does not keep")
    return tree, facts


def _note(thing: Any, place: str, facts: Facts, done: set) -> None:
    """Note what is in a place, and in each place within that."""
    kind = type(thing)
    if kind is str:  # settings are compared; labels and long texts are not
        free = len(thing) > 200 or "._reconstruct() setstate 4[]" in place
        facts.add((place, "a text" if free else repr(thing)))
    elif kind in NUMBERS:
        facts.add((place, "a number"))
    elif kind is _Named:
        facts |= {thing.pair, (place, ".".join(thing.pair))}
    else:
        made = isinstance(thing, _Made)
        facts |= {kind.pair, (place, thing.name)} if made else set()
        facts.add((place, thing.name if made else kind.__name__))
        seen = id(thing), "" if made else place
        if seen not in done:
            done.add(seen)
            for part, where in _parts(thing, thing.name if made else place):
                _note(part, where, facts, done)


def _parts(thing: Any, place: str) -> Iterator[tuple[Any, str]]:
    """Yield the parts of a thing, and the place of each."""
    if isinstance(thing, _Made):
        for number, part in enumerate(thing.arguments):
            yield part, f"{place} {number}"
        for name, part in thing.options.items():
            yield part, f"{place} {name}="
        for step, *given in thing.steps:
            parts = given[0] if type(given[0]) is tuple else given
            for number, part in enumerate(parts):
                if step == "__setstate__" and type(part) is dict:
                    for name, value in part.items():
                        yield value, f"{place} {name}"
                else:
                    yield part, f"{place} {step.strip('_')} {number}"
    elif isinstance(thing, dict):
        for key, value in thing.items():
            named = type(key) is str and type(value) not in NUMBERS
            yield value, f"{place}[{key!r}]" if named else f"{place}[]"
            if type(key) is not str:
                yield key, f"{place} key"
    elif isinstance(thing, list | tuple | set | frozenset):
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
        for step, *parts in thing.steps:
            parts = [_build(part, done) for part in parts]
            if step == "__setstate__" and not hasattr(new, step):
                pair = parts[0] if type(parts[0]) is tuple else (parts[0], None)
                if pair[0]:
                    vars(new).update(pair[0])
                for name, value in (pair[1] or {}).items():
                    setattr(new, name, value)
            else:
                getattr(new, step)(*parts)
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
    found = _find(module, name)
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


def allowed_globals(model: Any) -> Facts:
    """Return the list that loads() needs, for a model you have just trained.

    It is pairs of texts: a module and a name, for all that the pickle names,
    or a place and what is in it. Raises ValueError for a model with a name
    that gives a file too much.
    """
    facts = set()
    for protocol in (4, 5):  # what Python saves with: 5 from version 3.14 on
        facts |= _read(pickle.dumps(model, protocol))[1]
    named = sorted(fact for fact in facts if " " not in fact[0])
    bad = [".".join(pair) for pair in named if _gives_too_much(*pair)]
    if bad:
        raise ValueError(
            f"{', '.join(bad)} could run anything: save best_estimator_ "
            "instead of a search, use functions of a module of your own"
        )
    return facts


def loads(data: bytes, allowed: Iterable[Iterable[str]]) -> Any:
    """Return what a pickle holds, if all that it says is on the list.

    Raises Refused before anything is imported or called, and
    pickle.UnpicklingError for a file that does not fit these libraries.
    """
    try:
        tree, facts = _read(data)
        strange = sorted(
            facts - set(map(tuple, allowed)), key=lambda f: (" " in f[0], f)
        )
        if strange:
            raise Refused(f"{strange[0]} is not on the list")
    except Refused as error:
        raise Refused(f"do not use this file: {error}") from None
    except Exception as error:  # such bytes raise anything
        raise Refused(f"do not use this file: damaged ({error!r})") from error
    try:
        return _build(tree, {})
    except Exception as error:
        raise pickle.UnpicklingError(
            f"made with other libraries, install those ({error!r})"
        ) from error


def load(path: str | Path, allowed: Iterable[Iterable[str]]) -> Any:
    """Load a file as loads() does; raises OSError if it cannot be read."""
    return loads(Path(path).read_bytes(), allowed)
