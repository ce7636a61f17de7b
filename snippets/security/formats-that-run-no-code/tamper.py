import onnx
import skops.io
from safetensors.numpy import load_file, save_file

model = skops.io.load("model.skops")
model[-1].coef_ *= -1
skops.io.dump(model, "model.skops")

weights = load_file("weights.safetensors")
weights["coef"] = -weights["coef"]
save_file(weights, "weights.safetensors")

network = onnx.load("model.onnx")
for node in network.graph.node:
    for attribute in node.attribute:
        if attribute.name == "coefficients":
            attribute.floats[:] = [-c for c in attribute.floats]
onnx.save(network, "model.onnx")
print("every coefficient has the other sign now")
