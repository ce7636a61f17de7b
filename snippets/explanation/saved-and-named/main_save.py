import pickle
from pathlib import Path


class Scaler:
    """The class as the notebook has it."""

    factor = 2.5


data = pickle.dumps(Scaler(), protocol=4)
Path("main.pkl").write_bytes(data)
print("the file names __main__:", b"__main__" in data)
print("factor:", Scaler().factor)
