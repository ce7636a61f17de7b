import json

import numpy as np
from safetensors.numpy import load_file

weights = load_file("weights.safetensors")
with open("weights.json", "w", encoding="utf-8") as file:
    json.dump({k: v.tolist() for k, v in weights.items()}, file)
with open("weights.json", encoding="utf-8") as file:
    loaded = {k: np.array(v) for k, v in json.load(file).items()}

print("equal:", all(np.array_equal(weights[k], loaded[k]) for k in weights))
print("tuple and number as key:", json.loads(json.dumps({1: (2, 3)})))
