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
print(" " * 27, *(f"{name:>10}" for name in SCANNERS))
with ThreadPoolExecutor(2) as pool:
    for path, codes in zip(paths, pool.map(ask, paths), strict=True):
        print(f"{path.as_posix():27}", *(f"{code:10}" for code in codes))
