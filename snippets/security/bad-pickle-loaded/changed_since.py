"""List what changed below a folder, and what runs when Python starts.

Usage: python changed_since.py FOLDER SINCE

SINCE is a time, such as 2026-03-02T10:30, or a file of that time.
"""

import os
import sys
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

STARTUP = {  # files that Python reads when it starts: lines that it runs
    "*.pth": ("import ", "import\t"),
    "*.start": "",  # since Python 3.15; "" begins every line
    "sitecustomize.py": "",
    "usercustomize.py": "",
}


def moment(since: str) -> float:
    """Return a time, or the time a file was modified, as a number.

    Raises ValueError if since is neither.
    """
    if Path(since).exists():
        return Path(since).stat().st_mtime
    return datetime.fromisoformat(since).timestamp()


def changed(folder: Path, since: float) -> Iterator[tuple[str, Path]]:
    """Yield what happened to each file below folder since then, and it."""
    for parent, _, names in os.walk(folder):
        for path in (Path(parent, name) for name in names):
            try:
                status = path.lstat()
            except FileNotFoundError:  # gone since we listed the folder
                continue
            if status.st_mtime >= since:
                yield "changed  ", path
            elif status.st_ctime >= since:
                yield "backdated", path


def startup_code(folder: Path) -> Iterator[tuple[Path, str]]:
    """Yield each file below folder that Python runs at start, and a line."""
    for pattern, starts in STARTUP.items():
        for path in folder.rglob(pattern):
            for line in path.read_text(errors="replace").splitlines():
                if line.startswith(starts):
                    yield path, line


if __name__ == "__main__":
    if len(sys.argv) == 3:
        folder, since = Path(sys.argv[1]), moment(sys.argv[2])
        for what, path in sorted(changed(folder, since)):
            print(what, ascii(path.as_posix()))
        for path, line in sorted(startup_code(folder)):
            print("at start ", ascii(path.as_posix()), ascii(line))
        print("PYTHONSTARTUP:", ascii(os.environ.get("PYTHONSTARTUP")))
    else:
        print("usage: python changed_since.py FOLDER SINCE")
