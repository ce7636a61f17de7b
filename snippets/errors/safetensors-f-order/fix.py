import numpy as np
from safetensors.numpy import load_file, save_file

weights = np.array([[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]], order="F")
arrays = {"weights": weights}
save_file(
    {name: np.ascontiguousarray(array) for name, array in arrays.items()},
    "model.safetensors",
)
loaded = load_file("model.safetensors")["weights"]
print(loaded)
print("as saved:", np.array_equal(loaded, weights))
