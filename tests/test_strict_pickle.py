"""Attacks the loader of "Load only what you allow" by files made for it.

Each file names only what its list allows. Loaded without a defence, it calls
an object of its own making, or changes what the whole program shares.
"""

import pickle
import pickletools
import sys
from types import SimpleNamespace

import pytest

from tests.test_security import LAB, STRICT

DOOR = """
ran = []
class Plain:
    def __new__(cls, **given): return object.__new__(cls)
    def predict(self): return 0
class Caller:
    def __call__(self, *given, **more): ran.append("called")
class Filled:
    def __setitem__(self, key, value): ran.append("filled")
class Set(set):
    def add(self, value): ran.append("added")
    def update(self, values): ran.append("added")
class List(list):
    def extend(self, values): ran.append("extended")
class Slots:
    __slots__ = "x"
    @property
    def y(self): return 0
    @y.setter
    def y(self, value): ran.append("set")
def function(): pass
def hand(thing, *given): return thing(*given)
def ask(thing): return thing.answer()
"""


@pytest.fixture(scope="module")
def tools():
    """Return strict_pickle, the laboratory's assembler, and a module "door"."""
    with pytest.MonkeyPatch.context() as patch:
        for folder in (STRICT, LAB):
            patch.syspath_prepend(folder)
        import assembler
        import strict_pickle

        door = SimpleNamespace(__name__="door")
        exec(DOOR, vars(door))
        patch.setitem(sys.modules, "door", door)
        yield SimpleNamespace(strict=strict_pickle, code=assembler, door=door)


def plain(p, **state):
    """Return the instructions for an object with these attributes."""
    made = p.new("door:Plain")
    return p.build(made, state) if state else made


def caller(p):
    """Return the instructions for an object that can be called."""
    return p.new("door:Caller")


def busy(p):
    """Return those for one whose attributes can be called as methods."""
    methods = ("append", "extend", "add", "answer")
    return plain(p, **dict.fromkeys(methods, caller(p)))


def fill(p, thing, step, *given):
    """Return those that fill a thing with what is given, by this step."""
    return p.Code(thing + pickle.MARK + b"".join(map(p.put, given)) + step)


ATTACKS = {  # what the file does: its instructions, p is the assembler
    "calls an instance": lambda p: p.call(caller(p), 1),
    "calls the result of a call": lambda p: p.call(
        p.call("door:hand", p.name("door:Caller"))
    ),
    "has an instance called": lambda p: p.call("door:hand", caller(p)),
    "has its own method called": lambda p: p.call("door:ask", busy(p)),
    "has an instance called by NumPy": lambda p: p.call(
        "numpy.random._pickle:__randomstate_ctor", "MT19937", caller(p)
    ),
    "hands an instance to a class": lambda p: p.Code(
        p.name("door:Plain")
        + p.put(())
        + p.put({"x": caller(p)})
        + pickle.NEWOBJ_EX
    ),
    "makes an object of no class": lambda p: p.Code(
        plain(p, __new__=caller(p)) + p.put(()) + pickle.NEWOBJ
    ),
    "brings its own __setstate__": lambda p: p.build(
        plain(p, __setstate__=caller(p)), 1
    ),
    "has state that is an object": lambda p: p.build(
        plain(p), plain(p, items=caller(p))
    ),
    "replaces a method": lambda p: plain(p, predict=caller(p)),
    "appends": lambda p: p.Code(busy(p) + p.put(1) + pickle.APPEND),
    "extends": lambda p: fill(p, busy(p), pickle.APPENDS, 1),
    "extends a kind of list": lambda p: fill(
        p, p.new("door:List"), pickle.APPENDS, 1
    ),
    "adds": lambda p: fill(p, busy(p), pickle.ADDITEMS, 1),
    "adds to a kind of set": lambda p: fill(
        p, p.new("door:Set"), pickle.ADDITEMS, 1
    ),
    "fills": lambda p: p.Code(
        p.new("door:Filled") + p.put(1) + p.put(1) + pickle.SETITEM
    ),
    "fills more": lambda p: fill(
        p, p.new("door:Filled"), pickle.SETITEMS, 1, 1
    ),
    "sets what is no slot": lambda p: p.build(
        p.new("door:Slots"), (None, {"y": 1})
    ),
    "changes a class": lambda p: p.build(
        p.name("door:Plain"), (None, {"x": 1})
    ),
    "changes a function": lambda p: p.build(p.name("door:function"), {"x": 1}),
    "calls a class like a function": lambda p: p.call("door:Plain"),
    "keeps a class": lambda p: plain(p, kind=p.name("door:Plain")),
    "keeps a class in a list": lambda p: plain(p, kinds=[p.name("door:Plain")]),
    "keeps a class in a set": lambda p: fill(
        p, p.Code(pickle.EMPTY_SET), pickle.ADDITEMS, p.name("door:Plain")
    ),
    "opens files": lambda p: plain(p, input="filename"),
    "opens files, said in bytes": lambda p: plain(p, input=b"filename"),
    "uses INST": lambda p: p.Code(pickle.MARK + b"idoor\nCaller\n"),
    "uses OBJ": lambda p: p.Code(
        pickle.MARK + p.name("door:Caller") + pickle.OBJ
    ),
}


def names(data):
    """Return the pairs that a pickle names in plain sight."""
    texts, pairs = [], set()
    for opcode, argument, _ in pickletools.genops(data):
        if opcode.name == "STACK_GLOBAL":
            pairs.add(tuple(texts[-2:]))
        elif opcode.name == "INST":
            pairs.add(tuple(argument.split()))
        elif isinstance(argument, str):
            texts.append(argument)
    return pairs


@pytest.mark.parametrize("name", ATTACKS)
def test_a_file_calls_and_changes_nothing_but_what_it_may(tools, name):
    """All its names are on the list, and still it is refused in time."""
    data = tools.code.whole(ATTACKS[name](tools.code))
    allowed = names(data)
    assert allowed
    for module, name in [*allowed]:  # a class may be made, a function called
        called = "" if name[0].isupper() else "()"
        allowed.add(("the file", f"{module}.{name}{called}"))
    tools.door.ran.clear()
    with pytest.raises(tools.strict.Refused):
        tools.strict.loads(data, allowed)
    assert tools.door.ran == []
    assert not hasattr(tools.door.Plain, "x")
    assert not vars(tools.door.function)
