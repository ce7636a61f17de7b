import numpy as np
import safetensors
from safetensors.numpy import load_file, save_file

weights = np.array([[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]], order="F")
save_file({"weights": weights}, "scrambled.safetensors")
loaded = load_file("scrambled.safetensors")["weights"]
print("safetensors", safetensors.__version__)
print(loaded)
print("as saved:", np.array_equal(loaded, weights))
