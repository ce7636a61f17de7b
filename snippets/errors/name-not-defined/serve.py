import pickle
from pathlib import Path

log_price = pickle.loads(Path("broken.pkl").read_bytes())
try:
    print(log_price(100))
except NameError as error:
    print(f"NameError: {error}")
    print("in a function that was loaded with cloudpickle")
