import json
from pathlib import Path

import skops.io

from hub_file import fetch

pin = json.loads(Path("pin.json").read_text())
model = skops.io.loads(fetch(**pin, cache_dir="hub"))
print("class:", model.predict([[5.1, 3.5, 1.4, 0.2]])[0])
