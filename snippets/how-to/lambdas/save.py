import cloudpickle
import numpy as np
from sklearn.datasets import load_wine
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import FunctionTransformer, StandardScaler

X, y = load_wine(return_X_y=True)
pipeline = make_pipeline(
    FunctionTransformer(lambda X: np.log1p(X)),
    StandardScaler(),
    LogisticRegression(),
).fit(X, y)

with open("pipeline.pkl", "wb") as file:
    cloudpickle.dump(pipeline, file)
print(f"accuracy: {pipeline.score(X, y):.3f}")
