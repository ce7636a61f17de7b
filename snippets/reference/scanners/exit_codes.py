import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

SCANNERS = {
    "inspector": [sys.executable, Path("inspect_pickle.py").absolute()],
    "picklescan": ["picklescan", "--path"],
    "--strict": ["picklescan", "--strict", "--path"],
    "modelscan": ["modelscan", "--path"],
    "fickling": ["fickling", "--check-safety"],
}


def ask(path: Path) -> list[int]:
    """Return the exit code of each scanner for a file."""
    with tempfile.TemporaryDirectory(dir=".") as folder:  # fickling writes
        return [
            subprocess.run(
                [*command, path.absolute()], cwd=folder, capture_output=True
            ).returncode
            for command in SCANNERS.values()
        ]


paths = [*sorted(Path("honest").iterdir()), *sorted(Path("hostile").iterdir())]
paths.append(Path("missing.pkl"))
print(" " * 25, *SCANNERS)
with ThreadPoolExecutor(2) as pool:
    for path, codes in zip(paths, pool.map(ask, paths), strict=True):
        columns = zip(SCANNERS, codes, strict=True)
        cells = [f"{code:{len(name)}}" for name, code in columns]
        print(f"{path.as_posix():25}", *cells)
