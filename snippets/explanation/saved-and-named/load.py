import pickle
from pathlib import Path

scaler = pickle.loads(Path("scaler.pkl").read_bytes())
print("attributes:", vars(scaler))
print("apply(3.0):", scaler.apply(3.0))
