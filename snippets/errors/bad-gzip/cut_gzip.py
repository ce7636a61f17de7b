import gzip
import pickle
from pathlib import Path

compressed = gzip.compress(pickle.dumps(list(range(1000))))
Path("cut.pkl.gz").write_bytes(compressed[: len(compressed) // 2])

with gzip.open("cut.pkl.gz", "rb") as file:
    pickle.load(file)
