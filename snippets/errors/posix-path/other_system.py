import os
import pickle

kind = b"PosixPath" if os.name == "nt" else b"WindowsPath"
from_there = b"cpathlib\n" + kind + b"\n(Vdata\nVrows.csv\ntR."
path = pickle.loads(from_there)
