import numpy as np
from safetensors.numpy import load, load_file, save

weights = load_file("weights.safetensors")
coef = np.asfortranarray(weights["coef"])  # in memory as the model has it

for name, array in {
    "as it is": coef,
    "np.ascontiguousarray": np.ascontiguousarray(coef),
}.items():
    loaded = load(save({"coef": array}))["coef"]
    with np.load("check.npz", allow_pickle=False) as check:
        scaled = (check["X"] - weights["mean"]) / weights["scale"]
        scores = scaled @ loaded.T + weights["intercept"]
        accuracy = np.mean(scores.argmax(axis=1) == check["y"])
    equal = np.array_equal(loaded, coef)
    print(f"{name}: equal {equal}, accuracy {accuracy:.2f}")
