import numpy as np
import skops.io
from safetensors.numpy import save_file

model = skops.io.load("model.skops")
scaler, classifier = model
weights = {
    "mean": scaler.mean_,
    "scale": scaler.scale_,
    "coef": classifier.coef_,
    "intercept": classifier.intercept_,
}
for name, array in weights.items():
    print(f"{name}: contiguous {array.flags['C_CONTIGUOUS']}")
save_file(
    {name: np.ascontiguousarray(array) for name, array in weights.items()},
    "weights.safetensors",
)
