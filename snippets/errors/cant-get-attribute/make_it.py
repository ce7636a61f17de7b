import pickle
import sys
from pathlib import Path

sys.path.insert(0, "release1")
from prices import PriceModel

made = pickle.dumps(PriceModel(2500.0), protocol=4)
Path("prices-again.pkl").write_bytes(made)
print("the same:", made == Path("prices-1.pkl").read_bytes())
