import joblib
import numpy as np
import sklearn
import skops.io
from skl2onnx import to_onnx

model = joblib.load(f"iris-{sklearn.__version__}.joblib")
skops.io.dump(model, "iris.skops")
converted = to_onnx(model, np.zeros((1, 4), dtype=np.float32))
with open("iris.onnx", "wb") as file:
    file.write(converted.SerializeToString())
print("made iris.skops and iris.onnx")
