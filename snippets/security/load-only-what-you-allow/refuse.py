import json
import pickle
import textwrap
from pathlib import Path

from strict_pickle import loads


class Trap:
    """Becomes a call of print; it could be a call of anything."""

    def __reduce__(self) -> tuple:
        """Return what loading shall call, and with which arguments."""
        return print, ("I ran while you loaded me.",)


allowed = json.loads(Path("allowed.json").read_text())
good = Path("model.pkl").read_bytes()
files = {
    "attack": pickle.dumps(Trap()),
    "cut off": good[:-20],
    "empty": b"",
    "web page": b"<!DOCTYPE html>",
    "trailing": good + pickle.dumps(Trap()),
}
for name, data in files.items():
    try:
        loads(data, allowed)
    except pickle.UnpicklingError as error:
        print(textwrap.fill(f"{name}: {error}", 70) + "\n")
