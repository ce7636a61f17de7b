import errno

from model_file import ModelFileError, load, save
from plain_save import plain_save


class FullDisk:
    """Stops a pickle half way with the error of a full disk."""

    def __reduce__(self) -> tuple:
        """Raise OSError where pickle asks how to save this object."""
        raise OSError(errno.ENOSPC, "No space left on device")


for save_with in [plain_save, save]:
    save({"accuracy": 0.97}, "result.pkl")
    try:
        save_with(["new", "result", FullDisk()], "result.pkl")
    except OSError as error:
        print(f"{save_with.__name__} failed: {error}")
    try:
        print("    result.pkl holds", load("result.pkl"))
    except ModelFileError as error:
        print(f"    {error}")
