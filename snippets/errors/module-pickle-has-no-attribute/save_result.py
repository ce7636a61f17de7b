import pickle
from pathlib import Path

Path("result.pkl").write_bytes(pickle.dumps({"accuracy": 0.97}))
print("saved")
