import json
from pathlib import Path

import numpy as np

rng = np.random.default_rng()
rng.bit_generator.state = json.loads(Path("rng.json").read_text())
print("next number:", round(rng.random(), 6))
