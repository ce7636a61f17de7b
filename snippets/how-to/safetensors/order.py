import numpy as np
from safetensors.numpy import load, save

numbers = np.arange(8)
for name, array in {
    "columns": np.array([[0, 1, 2], [3, 4, 5]], order="F"),
    "backwards": numbers[:4][::-1],
}.items():
    loaded = load(save({"a": array}))["a"]
    mended = load(save({"a": np.ascontiguousarray(array)}))["a"]
    print(f"{name}: {array.tolist()}")
    print("  saved as it is:", loaded.tolist())
    print("  ascontiguousarray:", mended.tolist())
