import hashlib
import json
import pickle
import sys
from pathlib import Path

from fetch_model import fetch

pin = json.loads(Path("model.lock").read_text())
path = Path("model.pkl")
if not path.exists():
    fetch(pin["url"], path, sha256=pin["sha256"], size=pin["size"])
    print("downloaded")

data = path.read_bytes()
if hashlib.sha256(data).hexdigest() != pin["sha256"]:
    sys.exit("model.pkl is not the pinned file: delete it, it comes again")
model = pickle.loads(data)
print("class of the flower:", model.predict([[5.1, 3.5, 1.4, 0.2]])[0])
