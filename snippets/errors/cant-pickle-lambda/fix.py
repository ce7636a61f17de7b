import pickle
from functools import partial
from pathlib import Path

from features import shifted

transform = partial(shifted, shift=1.0)  # was: lambda value: value + 1.0

Path("transform.pkl").write_bytes(pickle.dumps(transform))
loaded = pickle.loads(Path("transform.pkl").read_bytes())
print(loaded(2.0))
