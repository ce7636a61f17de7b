"""Follows a pickle without loading it, and knows the stack at each step."""

import pickle
import pickletools
from collections.abc import Iterator
from fractions import Fraction
from typing import NamedTuple

weights = [5, 7]
checkpoint = {"weights": weights, "best": weights, "rate": Fraction(1, 2)}
data = pickle.dumps(checkpoint, protocol=4)


class Symbol(NamedTuple):
    """Stands for a mark, a name that is not fetched, a call not made."""

    text: str

    def __repr__(self) -> str:
        """Return the text alone."""
        return self.text


MARK = Symbol("MARK")


def above_mark(stack: list) -> list:
    """Take all down to the topmost mark off the stack; return it in order."""
    things = []
    while (thing := stack.pop()) is not MARK:
        things.insert(0, thing)
    return things


def walk(data: bytes) -> Iterator[tuple[str, object, int, list, dict]]:
    """Yield name, argument, position, stack and memo of each instruction.

    Stack and memo are as the instruction leaves them; the next one changes
    them in place. Raises NotImplementedError for an unknown instruction.
    """
    stack, memo = [], {}
    for opcode, argument, position in pickletools.genops(data):
        match opcode.name:
            case "PROTO" | "FRAME":
                pass
            case "STOP":
                stack.pop()
            case "MARK":
                stack.append(MARK)
            case "EMPTY_DICT":
                stack.append({})
            case "EMPTY_LIST":
                stack.append([])
            case "SHORT_BINUNICODE" | "BININT1":
                stack.append(argument)
            case "MEMOIZE":
                memo[len(memo)] = stack[-1]
            case "BINGET":
                stack.append(memo[argument])
            case "APPENDS":
                things = above_mark(stack)
                stack[-1].extend(things)
            case "SETITEMS":
                things = above_mark(stack)
                stack[-1].update(zip(things[::2], things[1::2], strict=True))
            case "TUPLE2":
                stack[-2:] = [tuple(stack[-2:])]
            case "STACK_GLOBAL":
                stack[-2:] = [Symbol(".".join(stack[-2:]))]
            case "REDUCE":
                stack[-2:] = [Symbol(f"{stack[-2]}{stack[-1]}")]
            case unknown:
                raise NotImplementedError(unknown)
        yield opcode.name, argument, position, stack, memo
