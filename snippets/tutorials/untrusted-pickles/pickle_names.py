import pickletools
from collections import deque
from pathlib import Path


def pickle_names(path: str) -> set[str]:
    """Return the names that a pickle file would import, without loading it.

    A "?" stands for a name that cannot be determined. Raises ValueError if
    the file is not a pickle.
    """
    names, memo = set(), {}
    pushed = deque([None, None], maxlen=2)  # the last two texts, None: no text
    for opcode, argument, _ in pickletools.genops(Path(path).read_bytes()):
        if opcode.name in ("GLOBAL", "INST"):  # the name is in the instruction
            names.add(argument.replace(" ", "."))
        elif opcode.name == "STACK_GLOBAL":  # it is the two texts just pushed
            names.add("?" if None in pushed else ".".join(pushed))
        elif opcode.name.startswith("EXT"):  # a number stands for the name
            names.add("?")
        if opcode.name == "MEMOIZE":
            memo[len(memo)] = pushed[-1]
        elif "PUT" in opcode.name:
            memo[argument] = pushed[-1]
        elif "GET" in opcode.name:
            pushed.append(memo.get(argument))
        elif "UNICODE" in opcode.name or "STRING" in opcode.name:
            pushed.append(argument)
        elif opcode.name not in ("FRAME", "PROTO"):
            pushed.append(None)
    return names
