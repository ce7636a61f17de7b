import os
import re
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

try:
    import resource
except ImportError:  # Windows: only the clock
    resource = None

READABLE = {".joblib", ".pickle", ".pkl"}  # all three scanners read these
SECONDS = 60  # of processor time, for one scanner and one file
SCANNERS = [  # the command, and all it prints about a clean file
    (
        ["picklescan", "--strict", "--path"],
        r"-+ SCAN SUMMARY -+\nScanned files: 1\nInfected files: 0\n"
        r"Suspicious globals: 0\nDangerous globals: 0\n",
    ),
    (
        ["modelscan", "--show-skipped", "--path"],
        r"No settings file .*\n\nScanning .* model scan\n\n"
        r"--- Summary ---\n\n No issues found! \S+\n",
    ),
    (["fickling", "--check-safety", "--print-results"], r"\s*"),
]


def find_files(folder: Path) -> list[Path]:
    """Return all files and links below folder; OSError if unreadable."""

    def stop(error: OSError) -> None:
        raise error

    found = []
    for root, folders, names in os.walk(folder, onerror=stop):
        paths = [Path(root, name) for name in folders + names]
        found += [p for p in paths if p.is_symlink() or not p.is_dir()]
    return sorted(found)


def ask(command: list[str], clean: str, path: Path) -> str | None:
    """Return why a scanner does not call the file clean, or None."""
    with tempfile.TemporaryDirectory(dir=".") as empty:
        try:
            run = subprocess.run(
                [*command, path.absolute()],
                cwd=empty,  # where nobody left a settings file
                stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT,
                encoding="utf-8",
                errors="replace",
                timeout=10 * SECONDS,  # if it waits for something
            )
        except FileNotFoundError:
            return "not installed"
        except subprocess.TimeoutExpired:
            return "timeout"
    if run.returncode < 0:
        return "killed"
    if run.returncode != 0:
        return f"exit {run.returncode}"
    if not re.fullmatch(clean, run.stdout):
        return "exit 0, report not clean"
    return None


def check(path: Path) -> str:
    """Return why a file fails, or an empty text when it is clean."""
    if path.is_symlink() or not path.is_file():
        return "not a regular file"
    if path.suffix not in READABLE:
        return f"unknown file type {path.suffix!r}"
    answers = [(c[0], ask(c, clean, path)) for c, clean in SCANNERS]
    return "; ".join(f"{name} {why}" for name, why in answers if why)


def main(folder: Path) -> None:
    """Print a line for each file; exit with 1 unless all are clean."""
    if not folder.is_dir():
        sys.exit(f"FAIL {folder}: no such folder")
    if resource:  # each scanner inherits the limit
        resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS + 1))
    paths = find_files(folder)
    with ThreadPoolExecutor() as pool:
        reasons = list(pool.map(check, paths))
    for path, reason in zip(paths, reasons, strict=True):
        name = repr(path.as_posix())  # keeps a strange name on one line
        print(f"FAIL {name}: {reason}" if reason else f"ok   {name}")
    failed = sum(map(bool, reasons))
    print(f"{len(paths)} files, {failed} failed")
    if failed or not paths:
        sys.exit(1)


if __name__ == "__main__":
    main(Path(sys.argv[1] if len(sys.argv) > 1 else "models"))
