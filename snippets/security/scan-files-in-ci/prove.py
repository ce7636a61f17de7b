import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

LOAD = """
import resource, sys, joblib
resource.setrlimit(resource.RLIMIT_CPU, (8, 9))
model = joblib.load(sys.argv[1])
print("loaded;", end=" ")
if hasattr(model, "predict"):
    model.predict([["your data"]])
"""


def load(path: Path) -> str:
    """Load a file in a process of its own; return what it printed."""
    run = subprocess.run(
        [sys.executable, "-c", LOAD, path], capture_output=True, text=True
    )
    if run.returncode < 0:
        return "killed after 8 s of CPU time"
    return run.stdout.strip().replace("\n", "; ")


paths = sorted(Path("hostile").iterdir())
with ThreadPoolExecutor(2) as pool:
    for path, result in zip(paths, pool.map(load, paths), strict=True):
        print(f"{path.name:18} {result}")
