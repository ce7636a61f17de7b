import io
import pickle

from sklearn.datasets import load_iris
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import SplineTransformer


class Reader(pickle.Unpickler):
    """Notes the package of each name that a pickle of yours imports."""

    def find_class(self, module: str, name: str) -> object:
        """Note the package, and import the name."""
        packages.add(module.partition(".")[0])
        return super().find_class(module, name)


X, y = load_iris(return_X_y=True)
model = LogisticRegression(max_iter=1000)
pipeline = make_pipeline(SplineTransformer(), model).fit(X, y)
packages = set()
Reader(io.BytesIO(pickle.dumps(pipeline))).load()
print("the file takes code from:", ", ".join(sorted(packages)))
