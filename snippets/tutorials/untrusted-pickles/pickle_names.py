import pickletools
from collections import deque
from pathlib import Path


def instructions(data: bytes) -> list[tuple]:
    """Return the instructions of a pickle: each with argument and position.

    Raises ValueError unless pickle.load reads the bytes in the same way.
    """
    found = list(pickletools.genops(data))
    if found[-1][2] + 1 != len(data):
        raise ValueError("something follows the end of the pickle")
    ends, frame_end = {len(data), *(position for *_, position in found)}, 0
    for opcode, argument, position in found:
        if opcode.name == "FRAME":  # pickle.load fetches so many bytes at once
            if position < frame_end:
                raise ValueError("a frame begins inside a frame")
            frame_end = position + 9 + argument
            if frame_end not in ends:
                raise ValueError("a frame ends inside an instruction")
        elif opcode.name in ("GLOBAL", "INST"):  # pickletools decodes these
            line = argument.replace(" ", "\n").encode()
            if not data.startswith(line + b"\n", position + 1):
                raise ValueError(f"a name in disguise: {argument!a}")
    return found


def pickle_names(path: str) -> set[str]:
    """Return the names that pickle.load would import, without loading.

    A "?" stands for what cannot be told. Raises ValueError for a file that
    is not one whole pickle, or that loaders may read in different ways.
    """
    names, memo = set(), {}
    pushed = deque([None, None], maxlen=2)  # the last two texts, None: no text
    for opcode, argument, _ in instructions(Path(path).read_bytes()):
        if opcode.name in ("GLOBAL", "INST"):  # the name is in the instruction
            names.add(argument.replace(" ", "."))
        elif opcode.name == "STACK_GLOBAL":  # it is the two texts just pushed
            names.add("?" if None in pushed else ".".join(pushed))
        elif opcode.name.startswith(("EXT", "PERSID", "BINPERSID")):
            names.add("?")  # a number or an id stands for something else
        if opcode.name == "MEMOIZE":
            memo[len(memo)] = pushed[-1]
        elif "PUT" in opcode.name:
            memo[argument] = pushed[-1]
        elif "GET" in opcode.name:
            pushed.append(memo.get(argument))
        elif "UNICODE" in opcode.name:
            pushed.append(argument)
        elif opcode.name not in ("FRAME", "PROTO"):
            pushed.append(None)
    if any("numpy_pickle" in name for name in names):
        raise ValueError("joblib puts arrays between the instructions")
    return names
