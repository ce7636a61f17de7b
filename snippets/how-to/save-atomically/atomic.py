"""Write a file completely or not at all, with whatever takes a path."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def replacing(path: str | Path) -> Iterator[Path]:
    """Give a new path to write to; then put that file in place of path.

    If the block under "with" fails, path stays as it was. Raises OSError,
    as when the disk is full or nothing was written.
    """
    path = Path(path).resolve()
    with tempfile.TemporaryDirectory("-unfinished", dir=path.parent) as folder:
        new = Path(folder, path.name)
        yield new
        with open(new, "r+b") as file:
            os.fsync(file.fileno())
        os.replace(new, path)
