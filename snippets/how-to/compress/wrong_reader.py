import bz2
import gzip
import lzma
import pickle
import zlib
from pathlib import Path

import joblib

data = pickle.dumps({"coef": [0.5, 1.5]}, protocol=5)
files = {
    "small.pkl.gz": gzip.compress(data),
    "small.pkl.z": zlib.compress(data),
    "small.pkl.bz2": bz2.compress(data),
    "small.pkl.xz": lzma.compress(data),
}
for name, packed in files.items():
    Path(name).write_bytes(packed)
    try:
        pickle.loads(Path(name).read_bytes())
    except pickle.UnpicklingError as error:
        print(f"{name:15}pickle: {error}")
    print(f"{'':15}joblib: {joblib.load(name)}")
