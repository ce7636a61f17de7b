import io
import pickle
from pathlib import Path

Path("number.pkl").write_bytes(pickle.dumps(1.5))


def attempt(mode: str) -> None:
    """Load number.pkl, opened in a mode, and show the error."""
    name = "number.pkl" if mode.startswith("r") else "new.pkl"
    encoding = None if "b" in mode else "utf-8"
    try:
        with open(name, mode, encoding=encoding) as file:
            pickle.load(file)
    except (UnicodeDecodeError, io.UnsupportedOperation) as error:
        print(f'open(..., "{mode}")  {type(error).__name__}: {error}')


attempt("r")
attempt("w")
attempt("wb")

for argument, call in [
    ("load(path)", lambda: pickle.load("number.pkl")),
    ("loads(str)", lambda: pickle.loads("number.pkl")),
    ("loads(file)", lambda: pickle.loads(io.BytesIO())),
]:
    try:
        call()
    except TypeError as error:
        print(f"{argument:15}  {error}")
