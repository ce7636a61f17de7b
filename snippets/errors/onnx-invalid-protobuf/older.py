import numpy as np
import onnx
from skl2onnx import to_onnx
from sklearn.linear_model import LinearRegression

X = np.array([[0.0], [1.0]], np.float32)
regressor = LinearRegression().fit(X, [0.0, 2.0])

model = to_onnx(regressor, X, target_opset={"": 15, "ai.onnx.ml": 3})
model.ir_version = min(model.ir_version, 8)
onnx.checker.check_model(model)
onnx.save(model, "older.onnx")
print("IR version", onnx.load("older.onnx").ir_version)
print("opset", {o.domain: o.version for o in model.opset_import})
