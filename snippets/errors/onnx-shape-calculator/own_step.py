import numpy as np
from skl2onnx import to_onnx
from skl2onnx.common.exceptions import MissingShapeCalculator
from sklearn.base import BaseEstimator, TransformerMixin


class Log1p(TransformerMixin, BaseEstimator):
    """Takes log(1 + x) of each number."""

    def fit(self, X: np.ndarray, y: None = None) -> "Log1p":
        """Learn nothing."""
        return self

    def transform(self, X: np.ndarray) -> np.ndarray:
        """Return log(1 + x) for each x."""
        return np.log1p(X)


if __name__ == "__main__":
    try:
        to_onnx(Log1p(), np.ones((1, 4), np.float32))
    except MissingShapeCalculator as error:  # its text has many lines
        name = type(error).__name__
        print(f"skl2onnx.common.exceptions.{name}: {error}")
