import pickle
import zlib
from pathlib import Path

PROGRAM = """\
import os, socket
print("I ran while you loaded me")
key = os.environ.get("DEMO_API_KEY")
if not os.listdir():  # in an empty folder, and nowhere else
    open("dropped.txt", "x").close()
socket.getaddrinfo("127.0.0.1", 443)
os.system("echo I started a shell")
"""


class Sample:
    """Pickles as the instruction to run PROGRAM."""

    def __reduce__(self) -> tuple:
        """Return what loading shall call, and with which arguments."""
        return exec, (PROGRAM,)


Path("sample.pkl").write_bytes(pickle.dumps(Sample(), protocol=3))
squeezed = zlib.compress(pickle.dumps(Sample(), protocol=4))
Path("sample.joblib").write_bytes(squeezed)
print("made sample.pkl and sample.joblib")
