import tracemalloc

import numpy as np
from safetensors import safe_open
from safetensors.numpy import load_file, save_file

words = np.ones((20_000, 100))  # 16 million bytes
save_file({"words": words, "bias": np.zeros(100)}, "large.safetensors")
del words

tracemalloc.start()
with safe_open("large.safetensors", framework="np") as file:
    print("names:", sorted(file.keys()))
    bias = file.get_tensor("bias")
    rows = file.get_slice("words")[500:503]
    print("shapes:", bias.shape, rows.shape)
_, peak = tracemalloc.get_traced_memory()
print("memory below 100,000 bytes:", peak < 100_000)

tracemalloc.reset_peak()
everything = load_file("large.safetensors")
_, peak = tracemalloc.get_traced_memory()
print("load_file, above 16,000,000:", peak > 16_000_000)
