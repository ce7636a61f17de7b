import numpy as np
import onnxruntime
from skl2onnx import to_onnx
from skl2onnx.sklapi import CastTransformer
from sklearn.datasets import load_digits
from sklearn.ensemble import RandomForestClassifier
from sklearn.model_selection import train_test_split
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

X, y = load_digits(return_X_y=True)
X_train, X_test, y_train, y_test = train_test_split(X, y, random_state=0)
X32 = X_test.astype(np.float32)
forest = RandomForestClassifier(random_state=0)
casts = [CastTransformer(dtype=dtype) for dtype in (np.float64, np.float32)]
for name, pipeline in {
    "scaler, forest": make_pipeline(StandardScaler(), forest),
    "casts": make_pipeline(casts[0], StandardScaler(), casts[1], forest),
    "no scaler": make_pipeline(forest),
}.items():
    pipeline.fit(X_train, y_train)
    options = {"zipmap": False}
    data = to_onnx(pipeline, X32[:1], options=options).SerializeToString()
    session = onnxruntime.InferenceSession(
        data, providers=["CPUExecutionProvider"]
    )
    labels, _ = session.run(["label", "probabilities"], {"X": X32})
    same = np.array_equal(labels, pipeline.predict(X_test))
    print(f"{name}: same labels {same}")
