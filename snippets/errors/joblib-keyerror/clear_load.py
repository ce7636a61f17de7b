from pathlib import Path

import joblib


def load(path: str | Path) -> object:
    """Return the object in a file of joblib. Load only files you trust.

    Raises ValueError, which says what is wrong, in place of KeyError: 118.
    """
    try:
        return joblib.load(path)
    except KeyError as error:
        number = error.args[0]
        if not isinstance(number, int):
            raise
        with open(path, "rb") as file:
            start = file.read(20)
        if number in start[:2]:
            text = f"{path} is no file of joblib, it begins with {start}"
        else:
            text = f"{path} needs a newer joblib, or it is damaged"
        raise ValueError(text) from error


Path("pointer.joblib").write_text("version https://git-lfs.github.com/spec/")
Path("page.joblib").write_text("<!DOCTYPE html><title>Not found</title>")

for name in ["pointer.joblib", "page.joblib"]:
    try:
        load(name)
    except ValueError as error:
        print(error)
