import hashlib
from pathlib import Path

NAMES = "trees-1.3.2 topics-1.4.2 pls-1.4.2 adaboost-1.5.2 logistic-1.7.2"
for name in NAMES.split():
    for path in [Path(f"{name}.pkl"), Path(f"{name}.json")]:
        print(hashlib.sha256(path.read_bytes()).hexdigest(), path)
