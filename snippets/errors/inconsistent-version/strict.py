import pickle
import warnings

from sklearn.exceptions import InconsistentVersionWarning


def load(path: str) -> object:
    """Return the model in a file that you trust.

    Raises InconsistentVersionWarning if another scikit-learn wrote it.
    """
    with warnings.catch_warnings(), open(path, "rb") as file:
        warnings.simplefilter("error", InconsistentVersionWarning)
        return pickle.load(file)


try:
    model = load("tree-1.3.2.pkl")
except InconsistentVersionWarning as warning:
    print("not loaded. Install the version that wrote it, or retrain:")
    print(f"pip install scikit-learn=={warning.original_sklearn_version}")
