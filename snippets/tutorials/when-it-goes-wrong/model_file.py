"""Save objects so that a failure spoils nothing; load with clear errors."""

import os
import pickle
import secrets
from pathlib import Path


class ModelFileError(Exception):
    """A file cannot be loaded. The text says why and what to do."""


def save(obj: object, path: str | Path) -> None:
    """Pickle obj to the file at path, completely or not at all.

    Raises what pickle.dump raises, and OSError, as when the disk is full.
    The file at path is then as it was before.
    """
    path = Path(path).resolve()
    temporary = path.with_name(f"{path.name}.{secrets.token_hex(8)}.tmp")
    try:
        with open(temporary, "xb") as file:
            pickle.dump(obj, file)
            file.flush()
            os.fsync(file.fileno())
        os.replace(temporary, path)
    finally:
        temporary.unlink(missing_ok=True)  # after replace there is none


def load(path: str | Path) -> object:
    """Return the object in the file at path. Load only files you trust.

    Raises ModelFileError if the file is missing, empty, cut off, or no pickle.
    Damage and missing libraries can raise other errors.
    """
    try:
        with open(path, "rb") as file:
            start = file.read(20)
    except FileNotFoundError as error:
        raise ModelFileError(
            f"{path} does not exist: check its name and folder"
        ) from error
    if not start:
        raise ModelFileError(f"{path} is empty: save or copy it again")
    if not start.startswith(pickle.PROTO):  # each file of save begins so
        raise ModelFileError(
            f"{path} begins with {start}, no model file does: get the right one"
        )
    try:
        with open(path, "rb") as file:
            return pickle.load(file)
    except (EOFError, pickle.UnpicklingError) as error:
        raise ModelFileError(
            f"{path} is cut off or damaged: save or copy it again"
        ) from error
