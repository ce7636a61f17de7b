import pickle
from pathlib import Path


def repair(source: str | Path, target: str | Path) -> None:
    """Copy a text pickle (protocol 0) with the line ends of Unix.

    Raises ValueError for a pickle of protocol 2 or newer, which this would
    damage further. Protocol 1 is binary too, and not recognised.
    """
    data = Path(source).read_bytes()
    if data.startswith(b"\x80"):
        raise ValueError(f"{source} is binary: copy it again, in binary mode")
    Path(target).write_bytes(data.replace(b"\r\n", b"\n"))


# An example: what Python 2 wrote, after Windows line ends came into it.
python2 = b"(dp0\nS'city'\np1\nS'Paris'\np2\ns."
Path("crlf.pkl").write_bytes(python2.replace(b"\n", b"\r\n"))

repair("crlf.pkl", "repaired.pkl")
with open("repaired.pkl", "rb") as file:
    print(pickle.load(file))
