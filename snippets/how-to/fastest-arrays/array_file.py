"""Save an object with large arrays, and map it. Load only what you trust."""

import json
import mmap
import os
import pickle
import tempfile
from pathlib import Path

import numpy as np

MAGIC = b"ARRAYS5 "  # then the lengths of the blocks, and the blocks aligned


def save(obj: object, path: str | Path) -> None:
    """Write obj to path, completely or not at all. Raises as pickle does."""
    path, buffers = Path(path).resolve(), []
    stream = pickle.dumps(obj, protocol=5, buffer_callback=buffers.append)
    blocks = [*(buffer.raw() for buffer in buffers), stream]
    lengths = json.dumps([len(block) for block in blocks])
    with tempfile.TemporaryDirectory("-unfinished", dir=path.parent) as folder:
        new = Path(folder, path.name)
        with open(new, "wb") as file:
            file.write(MAGIC + lengths.encode() + b"\n")
            for block in blocks:
                file.write(bytes(-file.tell() % 64))
                file.write(block)
            file.flush()
            os.fsync(file.fileno())
        os.replace(new, path)


def load(path: str | Path, mapped: bool = True, writable: bool = True):
    """Return the object. Its arrays stay in the file, or mapped=False, read.

    What you change in them never reaches the file. Raises ValueError for a
    file that is cut off or not from save().
    """
    with open(path, "rb") as file:
        size = os.fstat(file.fileno()).st_size
        if file.read(len(MAGIC)) != MAGIC:
            raise ValueError(f"{path} ({size} bytes) is not from save()")
        line = file.readline()
        lengths = json.loads(line) if line.endswith(b"\n") else [size]
        spans, end = [], file.tell()
        for length in lengths:
            start, end = end + -end % 64, end + -end % 64 + length
            spans.append(slice(start, end))
        if end != size:
            raise ValueError(f"{path}: {size} of {end} bytes, copy it again")
        if mapped:
            access = mmap.ACCESS_COPY if writable else mmap.ACCESS_READ
            data = memoryview(mmap.mmap(file.fileno(), 0, access=access))
            blocks = [data[span] for span in spans]
        else:
            blocks = [np.empty(length, np.uint8) for length in lengths]
            for span, block in zip(spans, blocks, strict=True):
                file.seek(span.start)
                file.readinto(block)
    return pickle.loads(blocks.pop(), buffers=blocks)
