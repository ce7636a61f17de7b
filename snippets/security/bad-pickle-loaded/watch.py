"""Load a file in a process of its own and show what it did.

Usage: python watch.py FILE --throw-away-machine [MODULE...]

Each MODULE is imported first, to keep its own lines out of the log.
"""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

path, *options = sys.argv[1:] or ["sample.pkl", "--throw-away-machine"]
if options[:1] != ["--throw-away-machine"]:
    sys.exit(__doc__)

wanted = ("PATH", "SYSTEMROOT", "COMSPEC")  # the last two: for Windows
environ = {name: os.environ[name] for name in wanted if name in os.environ}
environ["DEMO_API_KEY"] = "made-up"
program, file = Path("audit_log.py").resolve(), Path(path).resolve()
with (
    tempfile.TemporaryDirectory(dir=".", prefix="watch-") as folder,
    open("watch.log", "wb") as log,
):
    child = subprocess.run(
        [sys.executable, "-IBu", program, "socket", *options[1:], file],
        cwd=folder,
        env=environ,
        stdin=subprocess.DEVNULL,
        stdout=log,
        stderr=subprocess.STDOUT,
        timeout=120,
    )
    left = sorted(path.name for path in Path(folder).iterdir())

print(Path("watch.log").read_text(errors="backslashreplace"), end="")
print("exit status:", child.returncode)
print("files it left:", left)
