import os
import pickle

kind = b"PosixPath" if os.name == "nt" else b"WindowsPath"
from_there = b"cpathlib\n" + kind + b"\n(Vdata\nVrows.csv\ntR."
try:
    path = pickle.loads(from_there)
except NotImplementedError as error:  # since Python 3.13, a subclass of it
    print("NotImplementedError:", error)
