import pickle
import sys
from pathlib import Path

sys.path.insert(0, "old")
from utils import Scaler

made = pickle.dumps(Scaler().fit([10.0, 40.0]), protocol=4)
Path("scaler-again.pkl").write_bytes(made)
print("the same:", made == Path("scaler-1.pkl").read_bytes())
