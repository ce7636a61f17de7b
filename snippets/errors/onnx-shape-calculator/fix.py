import numpy as np
import onnxruntime
from skl2onnx import to_onnx
from sklearn.datasets import load_iris
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import FunctionTransformer

X, y = load_iris(return_X_y=True)
pipeline = make_pipeline(
    FunctionTransformer(np.log1p),  # stands for a step of your own
    LogisticRegression(max_iter=1000),
).fit(X, y)

known = pipeline[1:]  # all steps but the first
sample = np.log1p(X[:1]).astype(np.float32)
onx = to_onnx(known, sample, options={"zipmap": False})

session = onnxruntime.InferenceSession(onx.SerializeToString())
prepared = np.log1p(X).astype(np.float32)  # the step, in Python
labels = session.run(["label"], {"X": prepared})[0]
print("same labels:", np.array_equal(labels, pipeline.predict(X)))
