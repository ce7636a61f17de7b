import pickle
import sys
from pathlib import Path

config = {"rows": Path("data/rows.csv"), "folds": 5}
version = ".".join(map(str, sys.version_info[:2]))
with open(f"config-{version}.pkl", "wb") as file:
    pickle.dump(config, file, protocol=4)
