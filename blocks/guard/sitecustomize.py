"""Watches the programs of the site while the tests run them.

Every Python that a block starts imports this module (its folder is on
PYTHONPATH). It refuses writing outside the page's directory and talking to
other hosts, and notes which libraries were loaded. The tests read the notes
from the file that BLOCK_NOTES names; a line there starts with "refused" or
"loaded".
"""

import atexit
import gc
import os
import sys

NOTES = os.environ["BLOCK_NOTES"]
WRITABLE = [*os.environ["BLOCK_WRITABLE"].split(os.pathsep), os.devnull]
LOCAL = ("127.0.0.1", "::1", "localhost", "", None)
CHANGING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
# Audit events that change a file, and which of their arguments are paths:
# https://docs.python.org/3/library/audit_events.html
PATHS = {
    "os.chmod": (0,),
    "os.chown": (0,),
    "os.link": (1,),
    "os.mkdir": (0,),
    "os.remove": (0,),
    "os.rename": (0, 1),
    "os.rmdir": (0,),
    "os.symlink": (1,),
    "os.truncate": (0,),
    "os.utime": (0,),
    "sqlite3.connect": (0,),
}
notes = os.open(NOTES, os.O_WRONLY | os.O_CREAT | os.O_APPEND)


def refuse(what):
    """Note what was refused, for the test, and raise it in the program."""
    os.write(notes, f"refused {what}\n".encode())
    raise PermissionError(f"a program of this site may not {what}")


def check_path(path):
    """Refuse a change to a path outside the writable folders."""
    if isinstance(path, int):
        return
    path = os.path.realpath(os.fsdecode(path))
    if not any(path == w or path.startswith(w + os.sep) for w in WRITABLE):
        refuse(f"write to {path}")


def watch(event, args):
    """Audit hook: called by Python before each event of interest."""
    if event == "open":
        path, mode, flags = args
        if path is not None and (
            any(c in mode for c in "wxa+") if mode else flags & CHANGING
        ):
            check_path(path)
    elif event in PATHS:
        if event != "sqlite3.connect" or args[0] != ":memory:":
            for index in PATHS[event]:
                check_path(args[index])
    elif event in ("socket.connect", "socket.bind", "socket.sendto"):
        address = args[1]
        if isinstance(address, tuple) and address[0] not in LOCAL:
            refuse(f"reach {address[0]} over the network")
    elif event == "socket.getaddrinfo" and args[0] not in LOCAL:
        refuse(f"look up {args[0]} on the network")


def note_loaded():
    """Note the top-level names of all loaded modules, once, at the end."""
    names = {name.partition(".")[0] for name in list(sys.modules)}
    os.write(notes, f"loaded {' '.join(sorted(names))}\n".encode())


# Last of all: a process that ends would search all modules for garbage, which
# takes longer than most programs of the site.
atexit.register(gc.freeze)
atexit.register(note_loaded)
sys.addaudithook(watch)
