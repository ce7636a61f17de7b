import numpy as np
from skl2onnx import to_onnx
from sklearn.base import BaseEstimator, TransformerMixin
from sklearn.datasets import load_wine
from sklearn.neighbors import KernelDensity
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import FunctionTransformer
from sklearn.tree import DecisionTreeClassifier


class Halve(TransformerMixin, BaseEstimator):
    """A transformer of your own."""

    def fit(self, X, y=None):
        """Learn nothing."""
        return self

    def transform(self, X):
        """Return half of X."""
        return X / 2


X, y = load_wine(return_X_y=True)
tree = DecisionTreeClassifier(random_state=0)
for model in (
    make_pipeline(Halve(), tree),
    make_pipeline(FunctionTransformer(np.log1p), tree),
    KernelDensity(),
):
    try:
        to_onnx(model.fit(X, y), X[:1].astype(np.float32))
    except RuntimeError as error:
        reason = str(error).splitlines()[0].partition(". ")[0]
        print(f"{type(error).__name__}: {reason}")
