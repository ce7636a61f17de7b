"""Look into model files without loading them.

Usage: python static_look.py FILE...    (without FILE: sample.pkl)
"""

import bz2
import gzip
import hashlib
import io
import lzma
import pickletools
import sys
import zipfile
import zlib
from collections.abc import Iterable
from pathlib import Path

LIMIT = 500_000_000  # bytes; nothing is unpacked further than this
OPENERS = {
    b"\x1f\x8b": ("gzip", gzip.open),
    b"BZh": ("bz2", bz2.open),
    b"\xfd7zXZ": ("xz", lzma.open),
}


def unpack(data: bytes) -> tuple[str, Iterable[tuple[str, bytes]]]:
    """Return the format of a file, and the name and bytes of each pickle.

    Raises OSError, EOFError, zlib.error, lzma.LZMAError or
    zipfile.BadZipFile if the file is damaged.
    """
    for magic, (name, opener) in OPENERS.items():
        if data.startswith(magic):
            with opener(io.BytesIO(data)) as file:
                return name, [("unpacked", file.read(LIMIT))]
    if data.startswith(b"x"):
        unpacked = zlib.decompressobj().decompress(data, LIMIT)
        return "zlib", [("unpacked", unpacked)]
    if data.startswith(b"PK"):  # a zip file, as PyTorch makes them
        archive = zipfile.ZipFile(io.BytesIO(data))
        names = [n for n in archive.namelist() if n.endswith(".pkl")]
        return "zip", ((n, archive.open(n).read(LIMIT)) for n in names)
    kind = "pickle" if data.startswith(b"\x80") else "unknown"
    return kind, [("as it is", data)]


def look(data: bytes) -> tuple[list[str], list[str], str]:
    """Return what a pickle imports, its texts, and if all of it was read.

    It follows no instruction. A "?" stands for what cannot be told.
    """
    names, texts, memo = [], [], {}
    pushed = ["?", "?"]  # what the instructions put down; "?": not a text
    position = -1
    try:
        for opcode, argument, position in pickletools.genops(data):  # noqa: B007
            kind = opcode.name
            if kind in ("GLOBAL", "INST"):
                names.append(argument.replace(" ", "."))
            elif kind == "STACK_GLOBAL":  # the two texts put down last
                names.append(".".join(pushed[-2:]))
            elif kind.startswith("EXT"):
                names.append("?")
            if kind == "MEMOIZE":
                memo[len(memo)] = pushed[-1]
            elif "PUT" in kind:
                memo[argument] = pushed[-1]
            elif "GET" in kind:
                pushed.append(memo.get(argument, "?"))
            elif "UNICODE" in kind or "STRING" in kind:
                pushed.append(argument)
                texts.append(argument)
            elif kind not in ("FRAME", "PROTO"):
                pushed.append("?")
    except ValueError as error:
        return names, texts, f"NO, {error}"
    left = len(data) - position - 1
    return names, texts, f"NO, {left} bytes follow" if left else "yes"


if __name__ == "__main__":
    for path in sys.argv[1:] or ["sample.pkl"]:
        content = Path(path).read_bytes()
        kind, pickles = unpack(content)
        print(f"{path}: {len(content)} bytes, {kind}")
        print("sha256", hashlib.sha256(content).hexdigest())
        for name, data in pickles:
            names, texts, whole = look(data)
            print(f"pickle {name!a}, read to the end: {whole}")
            for name in dict.fromkeys(names):
                print("  imports", ascii(name))
            for text in texts:
                lines = map(ascii, text.splitlines())
                print("  text", "\n       ".join(lines))
