import os
import sys
from pathlib import Path

from inspect_pickle import INPUT, inspect


def find_files(folder: Path) -> list[Path]:
    """Return all files and links below folder; OSError if unreadable."""

    def stop(error: OSError) -> None:
        raise error

    found = []
    for root, folders, names in os.walk(folder, onerror=stop):
        paths = [Path(root, name) for name in folders + names]
        found += [p for p in paths if p.is_symlink() or not p.is_dir()]
    return sorted(found)


def look(path: Path) -> str:
    """Return why a file fails, or an empty text."""
    if path.is_symlink() or not path.is_file():
        return "not a regular file"
    with open(path, "rb") as file:
        report = inspect(file.read(INPUT + 1), path.name)
    return "" if report["exit"] == 0 else report["summary"]


def main(folder: Path) -> None:
    """Print a line for each file; exit with 1 unless all pass."""
    if not folder.is_dir():
        sys.exit(f"FAIL {folder}: no such folder")
    reasons = {path: look(path) for path in find_files(folder)}
    for path, reason in reasons.items():
        name = repr(path.as_posix())  # keeps a strange name on one line
        print(f"FAIL {name}: {reason}" if reason else f"pass {name}")
    failed = sum(map(bool, reasons.values()))
    print(f"{len(reasons)} files, {failed} failed")
    if failed or not reasons:
        sys.exit(1)


if __name__ == "__main__":
    main(Path(sys.argv[1] if len(sys.argv) > 1 else "models"))
