"""Builds pickles by hand, instruction by instruction."""

import pickle
import pickletools


def name(module: str, attribute: str) -> bytes:
    """Return the instruction that imports module and takes its attribute."""
    return pickle.GLOBAL + f"{module}\n{attribute}\n".encode()


def text(value: str) -> bytes:
    """Return the instruction that puts a text of up to 255 bytes on top."""
    encoded = value.encode()
    return pickle.SHORT_BINUNICODE + bytes([len(encoded)]) + encoded


def opcodes(data: bytes) -> list[str]:
    """Return the names of the instructions of a pickle, without loading it.

    Raises ValueError if the bytes are not a whole pickle.
    """
    return [opcode.name for opcode, _, _ in pickletools.genops(data)]
