"""Finds what is a getattr, an import or a call under another name.

Reads the source of scikit-learn, SciPy and NumPy: each function that a pickle
can name, and what Python does by itself with the objects of each class. Asks
strict_pickle whether such a name may stand on a list of allowed names.
"""

import ast
import contextlib
import importlib
import importlib.util
from collections.abc import Iterator
from pathlib import Path

import strict_pickle

NAMED = {"getattr": 1, "setattr": 1, "delattr": 1, "attrgetter": 0}
NAMED |= {"methodcaller": 0}  # and which argument is the name
RUNS = {"eval", "exec", "compile", "__import__", "import_module", "open"}
RUNS |= {"load_module", "CDLL", "Popen", "system"}
SPECIAL = "new call setstate getattr getattribute setattr hash eq del array"
SPECIAL += " len iter getitem setitem missing array_finalize bool contains lt"
OTHERS = {"tests", "conftest", "distutils", "_precompute", "estimator_checks"}
OTHERS |= {"_testutils", "_mptestutils"}
LOOKS, RUN, CALLS = "looks up a name", "opens, imports, runs", "calls"
WORDS = {LOOKS, RUN, CALLS}


def reaches(function: ast.FunctionDef, lookers: set[str]) -> Iterator[str]:
    """Yield LOOKS, RUN or CALLS for what a function does with what it gets.

    Yields "self.name" for each method that it calls, or what may be one.
    """
    arguments = ast.walk(function.args)
    given = {a.arg for a in arguments if isinstance(a, ast.arg)}
    for call in ast.walk(function):
        match call:
            case ast.Call(ast.Name(name)):
                own = True
            case ast.Call(ast.Attribute(ast.Name(owner), name)):
                own = False
                if owner == "self":
                    yield f"self.{name}"
            case _:
                continue
        place = NAMED.get(name, 0)
        varies = any(
            not isinstance(argument, ast.Constant)
            for argument in call.args[place : place + 1]
        )
        looks = name in NAMED and (own or not place)
        if varies and (looks or name in lookers):
            yield LOOKS
        elif varies and name in RUNS and (own or name != "open"):
            yield RUN
        elif own and name in given - {"self", "cls"}:
            yield CALLS


def modules(package: str) -> Iterator[tuple[str, ast.Module]]:
    """Yield the name of each module of a package, and its source, parsed."""
    root = Path(importlib.util.find_spec(package).origin).parent
    for path in sorted(root.rglob("*.py")):
        parts = path.relative_to(root.parent).with_suffix("").parts
        if not OTHERS & {*parts}:
            name = ".".join(parts).removesuffix(".__init__")
            yield name, ast.parse(path.read_text(encoding="utf-8"))


def walk(*packages: str) -> list[tuple[str, str, bool]]:
    """Return (name, what it does, whether no list may hold it) of each."""
    functions, methods, classes = {}, {}, set()
    for module, tree in (pair for p in packages for pair in modules(p)):
        for node in tree.body:
            if isinstance(node, ast.FunctionDef):
                functions[module, node.name] = node
            elif isinstance(node, ast.ClassDef):
                classes.add((module, node.name))
                for method in node.body:
                    if isinstance(method, ast.FunctionDef):
                        methods[node.name, method.name] = method
    lookers = {
        name
        for (_, name), node in functions.items()
        if LOOKS in {*reaches(node, set())}
    }
    rows = set()
    for module, name in sorted({*functions, *classes}):
        with contextlib.suppress(ImportError, AttributeError):  # no such name
            found = getattr(importlib.import_module(module), name)
            if (module, name) in functions:
                does = {*reaches(functions[module, name], set())}
            else:
                does = by_itself(found, methods, lookers)
            bad = strict_pickle._gives_too_much(module, name)
            rows |= {(f"{module}.{name}", d, bad) for d in does & WORDS}
    return sorted(rows)


def by_itself(kind: type, methods: dict, lookers: set[str]) -> set[str]:
    """Return what the special methods of a class do, and those they call."""
    does, seen = set(), set()
    todo = {f"self.__{name}__" for name in SPECIAL.split()}
    while todo - seen:
        name = (todo - seen).pop()
        seen.add(name)
        method = name.removeprefix("self.")
        if not callable(getattr(kind, method, None)):
            if not method.startswith("__"):
                does.add(CALLS)  # what it holds
            continue
        for base in kind.__mro__:
            if (base.__name__, method) in methods:
                found = {*reaches(methods[base.__name__, method], lookers)}
                does |= found & WORDS
                todo |= found - WORDS
                break
    return does
