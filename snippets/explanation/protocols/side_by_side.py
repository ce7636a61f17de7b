"""Shows what two protocols write for the same thing."""

import pickle
import pickletools
from itertools import zip_longest


def steps(thing: object, protocol: int) -> list[str]:
    """Return the instructions for thing; those without use are left out."""
    data = pickletools.optimize(pickle.dumps(thing, protocol=protocol))
    return [
        opcode.name if arg is None else f"{opcode.name} {arg!r}"
        for opcode, arg, _ in pickletools.genops(data)
    ]


def compare(thing: object, old: int, new: int) -> None:
    """Print the instructions of both protocols in two columns."""
    print(f"{f'protocol {old}':40}protocol {new}")
    for left, right in zip_longest(
        steps(thing, old), steps(thing, new), fillvalue=""
    ):
        print(f"{left:40}{right}".rstrip())
    print()
