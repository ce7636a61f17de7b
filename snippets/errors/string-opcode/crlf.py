import pickle
from pathlib import Path

python2 = b"(dp0\nS'city'\np1\nS'Paris'\np2\ns."
Path("windows.pkl").write_bytes(python2.replace(b"\n", b"\r\n"))

with open("windows.pkl", "rb") as file:
    pickle.load(file)
