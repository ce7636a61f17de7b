import pickle
from pathlib import Path

log_price = pickle.loads(Path("function.pkl").read_bytes())
print(log_price(100))
