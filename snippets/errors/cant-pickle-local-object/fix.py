import pickle
from pathlib import Path

from scaling import Scaler

scale = Scaler(factor=2.0)  # was: scale = make_scaler(2.0)

Path("scale.pkl").write_bytes(pickle.dumps(scale))
loaded = pickle.loads(Path("scale.pkl").read_bytes())
print(loaded(21.0))
