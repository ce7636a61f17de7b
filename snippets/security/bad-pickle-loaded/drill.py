import os
import time
from pathlib import Path


def make(path: str, text: str = "") -> None:
    """Make a file below the folder drill, with its folders."""
    file = Path("drill", path)
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text)


make("home/.aws/credentials")
make("home/.ssh/id_ed25519")
make("home/project/.env")
make("home/notes.txt")
environ = [
    "LANG=C.UTF-8",
    "HF_TOKEN=made-up",
    "AWS_SECRET_ACCESS_KEY=made-up",
    "DATABASE=postgresql://app:made-up@db.example/app",
]
make("environ", "\0".join(environ))

make("site-packages/numbers/__init__.py")
make("site-packages/old.pth", "a/folder\n")
time.sleep(0.1)
make("loaded-here")  # the moment of the load
time.sleep(0.1)
make("site-packages/numbers/__init__.py", "# changed\n")
make("site-packages/new.start", "made_up_module:function\n")
make("site-packages/new.pth", "import made_up_module\n")
make("site-packages/numbers/quiet.py")
os.utime("drill/site-packages/numbers/quiet.py", (0, 0))  # a forged time
print("made the folder drill")
