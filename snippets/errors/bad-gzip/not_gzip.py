import gzip
import pickle
from pathlib import Path

Path("plain.pkl.gz").write_bytes(pickle.dumps([1, 2, 3], protocol=4))

with gzip.open("plain.pkl.gz", "rb") as file:
    pickle.load(file)
