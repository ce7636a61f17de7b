"""Import modules, then load a pickle and log what Python reports.

Started by watch.py as: python audit_log.py MODULE... FILE
"""

import importlib
import os
import pickle
import sys
import sysconfig

PLACES = ("stdlib", "platstdlib", "purelib", "platlib")
LIBRARY = tuple(sysconfig.get_path(place) for place in PLACES)
NOISE = ("builtins.id", "code.__new__", "marshal.loads", "object.", "sys._get")


def as_text(value: object) -> str:
    """Return a value of an event as text, without control characters."""
    if isinstance(value, bytes):
        value = value.decode(errors="replace")
    if isinstance(value, str) and "\n" in value:
        return "\n    ".join(map(ascii, value.splitlines()))
    return ascii(getattr(value, "co_filename", value))


def is_noise(event: str, args: tuple) -> bool:
    """Tell whether an event comes from importing a library as usual."""
    if event == "open":
        path, _, flags = args
        writes = flags & (os.O_WRONLY | os.O_RDWR)
        return not writes and str(path).startswith(LIBRARY)
    if event == "exec":
        return str(args[0].co_filename).startswith((*LIBRARY, "<frozen"))
    if event == "import":
        return args[0].partition(".")[0] in sys.stdlib_module_names
    return event.startswith(NOISE)


def log(event: str, args: tuple) -> None:
    """Write an event to the log. Python calls this before it happens."""
    if not is_noise(event, args):
        line = " ".join([f"[{event}]", *map(as_text, args[:2])])
        os.write(1, f"{line}\n".encode())


if sys.argv[1:]:
    *modules, path = sys.argv[1:]
    for module in modules:  # before the hook, so that they write no lines
        importlib.import_module(module)
    with open(path, "rb") as file:
        sys.addaudithook(log)
        pickle.load(file)
