import pickle
from collections import namedtuple
from pathlib import Path

Result = namedtuple("Result", ["label", "score"])  # was: "Prediction"

Path("result.pkl").write_bytes(pickle.dumps(Result("setosa", 0.97)))
print(pickle.loads(Path("result.pkl").read_bytes()))
