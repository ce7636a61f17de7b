"""Run a program, and print each of its lines that unpickles something.

Usage: python who_unpickles.py PROGRAM.py [ARGUMENT...]
"""

import runpy
import sys
import sysconfig
from pathlib import Path

PLACES = ("stdlib", "platstdlib", "purelib", "platlib")
LIBRARY = (*map(sysconfig.get_path, PLACES), "<frozen")
reported = set()


def report(event: str, names: tuple) -> None:
    """Print the line of the program that led to a name in a pickle."""
    if event != "pickle.find_class":
        return
    frame, function = sys._getframe(1), "pickle"
    while frame.f_back and frame.f_code.co_filename.startswith(LIBRARY):
        function = f"{frame.f_globals['__name__']}.{frame.f_code.co_name}"
        frame = frame.f_back
    file, line = Path(frame.f_code.co_filename).name, frame.f_lineno
    if (file, line, function) not in reported:
        reported.add((file, line, function))
        print(f"{file}:{line} {function} unpickles {'.'.join(names)}")


if sys.argv[1:]:
    sys.addaudithook(report)
    del sys.argv[0]
    sys.path[0] = str(Path(sys.argv[0]).parent)
    runpy.run_path(sys.argv[0], run_name="__main__")
