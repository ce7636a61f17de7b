import os
from pathlib import Path


def roll_out(path: Path | str, link: Path | str = "current.signed") -> None:
    """Make a link name this file, of the same folder, from now on.

    A program that opens the link gets the old file or the new one, whole.
    """
    new = Path(f"{link}.new")
    new.unlink(missing_ok=True)  # of a call that was killed
    new.symlink_to(Path(path).name)
    os.replace(new, link)
