import hashlib
from pathlib import Path

for name in ["forest-1.3.2.pkl", "forest-1.3.2.json", "boost-1.3.2.json"]:
    print(hashlib.sha256(Path(name).read_bytes()).hexdigest(), name)
