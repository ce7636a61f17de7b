import pickle
from pathlib import Path

import config

settings = {k: v for k, v in vars(config).items() if k.isupper()}
result = {"weights": [0.2, 0.8], "settings": settings}  # was: config

Path("result.pkl").write_bytes(pickle.dumps(result))
print(pickle.loads(Path("result.pkl").read_bytes()))
