from pathlib import Path

import numpy as np
from safetensors import SafetensorError
from safetensors.numpy import load_file, save

for name, value in {
    "text": np.array(["a", "b"]),
    "objects": np.array([{}, None]),
    "complex": np.array([1j]),
    "list": [0.5, 1.5],
    "single number": np.float64(0.5),
}.items():
    try:
        save({"a": value})
    except (AttributeError, SafetensorError) as error:
        print(f"{name}: {type(error).__name__}")

whole = Path("model.safetensors").read_bytes()
Path("cut.safetensors").write_bytes(whole[:-1])
try:
    load_file("cut.safetensors")
except SafetensorError as error:
    print("cut file:", error)
